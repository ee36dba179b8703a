-- Ja och nej per parti i voteringar
-- Hur partiets ledamöter röstade i varje votering med namnlista. Ett parti kan dela sig.
-- för: journalister
-- exempel: parti=S&kommun=
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, v.item AS paragraf, i.title AS rubrik, b.party AS parti,
       sum(b.choice = 'ja') AS ja, sum(b.choice = 'nej') AS nej, sum(b.choice = 'avstår') AS avstår,
       sum(b.choice = 'frånvarande') AS frånvarande, v.yes_for AS "ja betydde", v.no_for AS "nej betydde",
       v.document AS protokoll, v.page AS sida
  FROM ballots b
  JOIN votes v ON v.id = b.vote
  JOIN items i ON i.id = v.item
  JOIN documents d ON d.id = v.document
 WHERE (:parti = '' OR b.party = upper(:parti))
   AND (:kommun = '' OR d.municipality = :kommun)
 GROUP BY v.id, b.party
 ORDER BY datum DESC, i.position, v.position, parti;
