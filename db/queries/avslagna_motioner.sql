-- Avslagna motioner
-- Ärenden vars rubrik nämner en motion och där minst en beslutspunkt blev avslag.
-- för: forskare
-- exempel: kommun=&sedan=
SELECT d.date AS datum, d.municipality AS kommun, coalesce(b.body, i.body, d.body) AS organ, i.id AS paragraf, i.title AS rubrik,
       b.text AS beslut, CASE b.proposed WHEN 1 THEN 'förslag' ELSE 'beslut' END AS slag, b.document AS protokoll, b.page AS sida
  FROM (SELECT id FROM items WHERE title LIKE '%motion%') m
 CROSS JOIN decisions b ON b.item = m.id AND b.outcome = 'avslag'
  JOIN items i ON i.id = m.id
  JOIN documents d ON d.id = b.document
 WHERE (:kommun = '' OR d.municipality = :kommun)
   AND (:sedan = '' OR d.date >= :sedan)
 ORDER BY datum DESC, i.position;
