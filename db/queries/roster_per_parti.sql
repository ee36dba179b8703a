-- Ja och nej per parti i voteringar
-- Hur partiets ledamöter röstade i varje votering med namnlista. Ett parti kan dela sig.
-- för: journalister
-- exempel: parti=S&kommun=
WITH newest AS (  -- chosen before anything is counted: there are many more ballots than a page shows
  SELECT * FROM (SELECT DISTINCT date, source FROM evidence
                  WHERE party = upper(:parti) AND kind = 'röst' AND (:kommun = '' OR municipality = :kommun)
                  ORDER BY date DESC, source LIMIT 2001)
   UNION ALL
  SELECT * FROM (SELECT d.date, v.id FROM documents d JOIN votes v ON v.document = d.id
                  WHERE :parti = '' AND (:kommun = '' OR d.municipality = :kommun)
                  ORDER BY d.date DESC, v.id LIMIT 2001)
)
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, v.item AS paragraf, i.title AS rubrik, e.party AS parti,
       coalesce(sum(e.people) FILTER (WHERE e.stance = 'ja'), 0) AS ja,
       coalesce(sum(e.people) FILTER (WHERE e.stance = 'nej'), 0) AS nej,
       coalesce(sum(e.people) FILTER (WHERE e.stance = 'avstår'), 0) AS avstår,
       coalesce(sum(e.people) FILTER (WHERE e.stance = 'frånvarande'), 0) AS frånvarande,
       v.yes_for AS "ja betydde", v.no_for AS "nej betydde", v.document AS protokoll, v.page AS sida
  FROM newest
  JOIN votes v ON v.id = newest.source
  JOIN items i ON i.id = v.item
  JOIN documents d ON d.id = v.document
  JOIN evidence e ON e.item = v.item AND e.source = v.id AND e.kind = 'röst' AND (:parti = '' OR e.party = upper(:parti))
 GROUP BY v.id, e.party
 ORDER BY datum DESC, i.position, v.position, parti
 LIMIT 2001;
