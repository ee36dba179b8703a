-- Utfall per organ och år
-- Hur många beslutspunkter av varje slag ett organ fattade, år för år. Förslag till högre instans räknas för sig.
-- för: forskare
-- exempel: kommun=&organ=
SELECT substr(d.date, 1, 4) AS år, d.municipality AS kommun, coalesce(b.body, i.body, d.body) AS organ, b.outcome AS utfall,
       sum(b.proposed = 0) AS beslut, sum(b.proposed = 1) AS förslag
  FROM decisions b
  JOIN items i ON i.id = b.item
  JOIN documents d ON d.id = b.document
 WHERE (:kommun = '' OR d.municipality = :kommun)
   AND (:organ = '' OR coalesce(b.body, i.body, d.body) = :organ)
 GROUP BY år, kommun, 3, utfall
 ORDER BY år DESC, kommun, 3, beslut DESC;
