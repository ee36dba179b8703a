-- Problem per dokument
-- Hur många anmärkningar varje dokument har fått och av vilka slag, tillsammans med läsbarheten före och efter rättning.
-- för: skript
-- exempel: minst=1
SELECT d.id AS protokoll, d.file AS fil, d.municipality AS kommun, d.body AS organ, d.date AS datum, d.text_source AS textkälla,
       round(d.quality_before, 3) AS "kvalitet före", round(d.quality_after, 3) AS "kvalitet efter",
       (SELECT count(*) FROM repairs r WHERE r.document = d.id) AS rättningar,
       count(p.code) AS problem, group_concat(DISTINCT p.code) AS slag
  FROM documents d
  LEFT JOIN problems p ON p.document = d.id
 GROUP BY d.id
HAVING count(p.code) >= CAST(:minst AS INTEGER)
 ORDER BY problem DESC, "kvalitet efter";
