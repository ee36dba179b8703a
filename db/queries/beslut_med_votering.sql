-- Beslut som gick till votering
-- Varje votering med röstetal och vad ja och nej betydde, de jämnaste först. Marginalen är skillnaden mellan ja och nej.
-- för: journalister
-- exempel: kommun=&sedan=2000-01-01
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, v.item AS paragraf, i.title AS rubrik,
       v.yes AS ja, v.no AS nej, v.abstain AS avstår, v.absent AS frånvarande, abs(v.yes - v.no) AS marginal,
       v.yes_for AS "ja betydde", v.no_for AS "nej betydde", v.document AS protokoll, v.page AS sida
  FROM votes v
  JOIN items i ON i.id = v.item
  JOIN documents d ON d.id = v.document
 WHERE (:kommun = '' OR d.municipality = :kommun)
   AND (:sedan = '' OR d.date >= :sedan)
 ORDER BY marginal IS NULL, marginal, datum DESC;
