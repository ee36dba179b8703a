-- Utfall per organ och år
-- Hur många beslutspunkter av varje slag ett organ fattade, år för år. Förslag till högre instans räknas för sig.
-- för: forskare
-- exempel: kommun=&organ=
SELECT year AS år, municipality AS kommun, body AS organ, outcome AS utfall, decided AS beslut, proposed AS förslag
  FROM outcomes
 WHERE (:kommun = '' OR municipality = :kommun)
   AND (:organ = '' OR body = :organ)
 ORDER BY år DESC, kommun, organ, beslut DESC;
