-- Partier som röstade olika i samma votering
-- Voteringar där ledamöter i samma parti röstade både ja och nej.
-- för: journalister
SELECT j.date AS datum, j.municipality AS kommun, j.body AS organ, j.item AS paragraf, i.title AS rubrik, j.party AS parti,
       j.people AS ja, n.people AS nej,
       (SELECT group_concat(b.name || ' (' || b.choice || ')', ', ') FROM ballots b
         WHERE b.vote = j.source AND b.party = j.party AND b.choice IN ('ja', 'nej')) AS ledamöter,
       j.document AS protokoll, v.page AS sida
  FROM evidence j
 CROSS JOIN evidence n ON n.item = j.item AND n.party = j.party AND n.source = j.source AND n.kind = 'röst' AND n.stance = 'nej'
  JOIN votes v ON v.id = j.source
  JOIN items i ON i.id = j.item
 WHERE j.kind = 'röst' AND j.stance = 'ja'
 ORDER BY datum DESC, parti;
