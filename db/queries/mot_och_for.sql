-- Yrkanden och vad som stod mot vad
-- Beslutsgångens steg med de förslag som ställdes mot varandra, hur det avgjordes och vem som yrkade i ärendet.
-- för: forskare
-- exempel: metod=votering
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, o.item AS paragraf, i.title AS rubrik,
       o.options AS "stod mot varandra", o.result AS resultat, o.method AS metod,
       (SELECT group_concat(y.kind || ' ' || y.parties, '; ') FROM proposals y WHERE y.item = o.item) AS yrkanden,
       o.document AS protokoll, o.page AS sida
  FROM propositions o
  JOIN items i ON i.id = o.item
  JOIN documents d ON d.id = o.document
 WHERE (:metod = '' OR o.method = :metod)
 ORDER BY datum DESC, i.position, o.position;
