-- Ja och nej per parti i voteringar
-- Hur partiets ledamöter röstade i varje votering med namnlista. Ett parti kan dela sig.
-- för: journalister
-- exempel: parti=S&kommun=
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, v.item AS paragraf, i.title AS rubrik, b.party AS parti,
       b.ja, b.nej, b.avstår, b.frånvarande, v.yes_for AS "ja betydde", v.no_for AS "nej betydde",
       v.document AS protokoll, v.page AS sida
  FROM (SELECT source, party, date, coalesce(sum(people) FILTER (WHERE stance = 'ja'), 0) AS ja, coalesce(sum(people) FILTER (WHERE stance = 'nej'), 0) AS nej,
               coalesce(sum(people) FILTER (WHERE stance = 'avstår'), 0) AS avstår,
               coalesce(sum(people) FILTER (WHERE stance = 'frånvarande'), 0) AS frånvarande
          FROM evidence
         WHERE kind = 'röst'
           AND party IN (SELECT party FROM party_years WHERE :parti = '' OR party = upper(:parti))
           AND (:kommun = '' OR municipality = :kommun)
         GROUP BY source, party
         ORDER BY date DESC
         LIMIT 2001) b
  JOIN votes v ON v.id = b.source
  JOIN items i ON i.id = v.item
  JOIN documents d ON d.id = v.document
 ORDER BY datum DESC, i.position, v.position, parti;
