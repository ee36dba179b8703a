-- Reservationer per parti och år
-- Hur många reservationer varje parti har lämnat eller varit med om, år för år. Lämna en ruta tom för att få med alla.
-- för: journalister
-- exempel: kommun=&parti=
SELECT substr(date, 1, 4) AS år, party AS parti, count(*) AS reservationer, count(DISTINCT item) AS ärenden
  FROM positions
 WHERE kind = 'reservation'
   AND (:kommun = '' OR municipality = :kommun)
   AND (:parti = '' OR party = upper(:parti))
 GROUP BY år, parti
 ORDER BY år DESC, reservationer DESC, parti;
