-- Vem reserverade sig tillsammans med vem
-- I hur många ärenden två partier båda reserverade sig, och hur många reservationer som var gemensamma. Räknat år för år: av sedan gäller året.
-- för: journalister
-- exempel: kommun=&sedan=2010
SELECT party AS parti, other AS "tillsammans med", sum(reserved) AS "i samma ärende", sum(joint) AS "gemensamma reservationer"
  FROM party_pairs
 WHERE party < other
   AND (:kommun = '' OR municipality = :kommun)
   AND (:sedan = '' OR year >= substr(:sedan, 1, 4))
 GROUP BY party, other
HAVING sum(reserved) > 0
 ORDER BY "i samma ärende" DESC, parti, "tillsammans med";
