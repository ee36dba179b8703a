-- Avslagna motioner
-- Ärenden vars rubrik nämner en motion och där minst en beslutspunkt blev avslag.
-- för: forskare
-- exempel: kommun=&sedan=
SELECT d.date AS datum, d.municipality AS kommun, coalesce(b.body, i.body, d.body) AS organ, i.id AS paragraf, i.title AS rubrik,
       b.text AS beslut, CASE b.proposed WHEN 1 THEN 'förslag' ELSE 'beslut' END AS slag, b.document AS protokoll, b.page AS sida
  FROM decisions b
  JOIN items i ON i.id = b.item
  JOIN documents d ON d.id = b.document
 WHERE b.outcome = 'avslag'
   AND i.title LIKE '%motion%'
   AND (:kommun = '' OR d.municipality = :kommun)
   AND (:sedan = '' OR d.date >= :sedan)
 ORDER BY datum DESC, i.position;
