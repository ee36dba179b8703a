-- Närvaro per person
-- Hur ofta en ledamot eller ersättare var närvarande, och hur ofta en ersättare tjänstgjorde för någon annan.
-- för: journalister
-- exempel: kommun=&organ=&namn=
SELECT name AS namn, party AS parti, municipality AS kommun, body AS organ, meetings AS möten, present AS närvarande,
       substituted AS "tjänstgjorde för annan", round(100.0 * present / meetings) AS "närvaro %",
       first_seen AS första, last_seen AS senaste
  FROM seats
 WHERE (:kommun = '' OR municipality = :kommun)
   AND (:organ = '' OR body = :organ)
   AND (:namn = '' OR name LIKE '%' || :namn || '%')
 ORDER BY möten DESC, "närvaro %" DESC, namn;
