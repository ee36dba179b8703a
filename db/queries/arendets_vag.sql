-- Ett diarienummer från första möte till sista
-- Alla paragrafer med ett visst diarienummer i tidsordning, med vad som beslutades.
-- för: forskare
-- exempel: diarienummer=KS 2019/00123
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, i.id AS paragraf, i.number AS nummer, i.title AS rubrik,
       (SELECT group_concat(b.outcome, ', ') FROM decisions b WHERE b.item = i.id) AS utfall,
       (SELECT count(*) FROM statements s WHERE s.item = i.id AND s.kind = 'reservation') AS reservationer,
       i.document AS protokoll, i.page AS sida
  FROM (SELECT rowid FROM items
         WHERE instr(dnr, :diarienummer) AND EXISTS (SELECT 1 FROM json_each(dnr) n WHERE n.value = :diarienummer)) m
 CROSS JOIN items i ON i.rowid = m.rowid
  JOIN documents d ON d.id = i.document
 ORDER BY datum, i.position;
