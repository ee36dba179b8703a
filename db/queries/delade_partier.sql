-- Partier som röstade olika i samma votering
-- Voteringar där ledamöter i samma parti röstade både ja och nej.
-- för: journalister
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, v.item AS paragraf, i.title AS rubrik, b.party AS parti,
       sum(b.choice = 'ja') AS ja, sum(b.choice = 'nej') AS nej,
       group_concat(CASE WHEN b.choice IN ('ja', 'nej') THEN b.name || ' (' || b.choice || ')' END, ', ') AS ledamöter,
       v.document AS protokoll, v.page AS sida
  FROM ballots b
  JOIN votes v ON v.id = b.vote
  JOIN items i ON i.id = v.item
  JOIN documents d ON d.id = v.document
 WHERE b.party IS NOT NULL
 GROUP BY v.id, b.party
HAVING ja > 0 AND nej > 0
 ORDER BY datum DESC, parti;
