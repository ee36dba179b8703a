-- Vad partierna skrev om ett ord
-- Reservationer, särskilda uttalanden och andra inlägg vars text handlar om ordet, även i böjda och sammansatta former. Fraser sätts inom citattecken.
-- för: journalister
-- exempel: ord=skola&parti=
SELECT d.date AS datum, d.municipality AS kommun, coalesce(s.body, i.body, d.body) AS organ, s.kind AS typ, s.parties AS partier,
       s.item AS paragraf, i.title AS rubrik, s.text AS text, s.document AS protokoll, s.page AS sida
  FROM statements s
  JOIN items i ON i.id = s.item
  JOIN documents d ON d.id = s.document
 WHERE s.rowid IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH escape_fts(:ord))
   AND (:parti = '' OR EXISTS (SELECT 1 FROM json_each(s.parties) p WHERE p.value = upper(:parti)))
 ORDER BY datum DESC, s.position;
