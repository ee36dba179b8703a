-- Vem reserverade sig tillsammans med vem
-- I hur många ärenden två partier båda reserverade sig, och i hur många av dem det var i en gemensam reservation.
-- för: journalister
-- exempel: kommun=&sedan=
WITH stand AS (
    SELECT s.item, s.id, p.value AS parti
      FROM statements s
      JOIN json_each(s.parties) p
      JOIN documents d ON d.id = s.document
     WHERE s.kind = 'reservation'
       AND (:kommun = '' OR d.municipality = :kommun)
       AND (:sedan = '' OR d.date >= :sedan)
)
SELECT a.parti AS parti, b.parti AS "tillsammans med", count(DISTINCT a.item) AS "i samma ärende",
       count(DISTINCT CASE WHEN a.id = b.id THEN a.item END) AS "i gemensam reservation"
  FROM stand a
  JOIN stand b ON b.item = a.item AND b.parti > a.parti
 GROUP BY a.parti, b.parti
 ORDER BY "i samma ärende" DESC, parti, "tillsammans med";
