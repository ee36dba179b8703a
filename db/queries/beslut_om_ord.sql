-- Beslut om ett ord
-- Beslutspunkter i ärenden som handlar om ordet, med utfall. Sökningen förstår böjningar och sammansättningar.
-- för: forskare
-- exempel: ord=förskola&utfall=
SELECT d.date AS datum, d.municipality AS kommun, coalesce(b.body, i.body, d.body) AS organ, b.item AS paragraf, i.title AS rubrik,
       b.text AS beslut, b.outcome AS utfall, b.proposed AS förslag, b.document AS protokoll, b.page AS sida
  FROM decisions b
  JOIN items i ON i.id = b.item
  JOIN documents d ON d.id = b.document
 WHERE i.rowid IN (SELECT rowid FROM items_fts WHERE items_fts MATCH escape_fts(:ord))
   AND (:utfall = '' OR b.outcome = :utfall)
 ORDER BY datum DESC, i.position, b.position;
