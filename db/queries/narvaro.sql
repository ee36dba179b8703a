-- Närvaro per person
-- Hur ofta en ledamot eller ersättare var närvarande, och hur ofta en ersättare tjänstgjorde för någon annan.
-- för: journalister
-- exempel: kommun=&organ=&namn=
SELECT a.name AS namn, a.party AS parti, d.municipality AS kommun, d.body AS organ, count(*) AS möten, sum(a.present) AS närvarande,
       sum(a.substitutes_for IS NOT NULL) AS "tjänstgjorde för annan", round(100.0 * sum(a.present) / count(*)) AS "närvaro %",
       min(d.date) AS första, max(d.date) AS senaste
  FROM attendance a
  JOIN documents d ON d.id = a.document
 WHERE a.role <> 'tjänsteperson'
   AND (:kommun = '' OR d.municipality = :kommun)
   AND (:organ = '' OR d.body = :organ)
   AND (:namn = '' OR a.name LIKE '%' || :namn || '%')
 GROUP BY coalesce(a.person, a.name), a.party, d.municipality, d.body
 ORDER BY möten DESC, "närvaro %" DESC, namn;
