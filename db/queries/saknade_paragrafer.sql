-- Protokoll med saknade eller udda paragrafer
-- Lägsta och högsta paragrafnummer i varje protokoll, hur många som finns däremellan och vad kontrollen säger. Så syns vad som inte kunde läsas.
-- för: skript
-- exempel: kommun=
SELECT d.date AS datum, d.municipality AS kommun, d.body AS organ, d.id AS protokoll, d.file AS fil,
       min(CAST(i.number AS INTEGER)) AS från, max(CAST(i.number AS INTEGER)) AS till, count(DISTINCT CAST(i.number AS INTEGER)) AS finns,
       max(CAST(i.number AS INTEGER)) - min(CAST(i.number AS INTEGER)) + 1 - count(DISTINCT CAST(i.number AS INTEGER)) AS saknas,
       (SELECT group_concat(p.message, ' ') FROM problems p WHERE p.document = d.id AND p.stage = 'segment') AS anmärkningar
  FROM documents d
  JOIN items i ON i.document = d.id AND i.number IS NOT NULL
 WHERE (:kommun = '' OR d.municipality = :kommun)
 GROUP BY d.id
HAVING saknas > 0 OR anmärkningar IS NOT NULL
 ORDER BY saknas DESC, datum DESC;
