-- Reservationer per parti och år
-- Hur många reservationer varje parti har lämnat eller varit med om, år för år. Lämna en ruta tom för att få med alla.
-- för: journalister
-- exempel: kommun=&parti=
SELECT year AS år, party AS parti, sum(n) AS reservationer, sum(items) AS ärenden
  FROM party_years
 WHERE kind = 'reservation'
   AND (:kommun = '' OR municipality = :kommun)
   AND (:parti = '' OR party = upper(:parti))
 GROUP BY år, parti
 ORDER BY år DESC, reservationer DESC, parti;
