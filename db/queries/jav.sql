-- Jäv: vem deltog inte på grund av jäv
-- Varje anmält jäv med paragrafen som det gällde.
-- för: journalister
-- exempel: namn=
SELECT d.date AS datum, d.municipality AS kommun, coalesce(i.body, d.body) AS organ, j.name AS namn, j.party AS parti, j.item AS paragraf,
       i.title AS rubrik, i.document AS protokoll, i.page AS sida
  FROM disqualifications j
 CROSS JOIN items i ON i.id = j.item
  JOIN documents d ON d.id = i.document
 WHERE (:namn = '' OR j.name LIKE '%' || :namn || '%')
 ORDER BY datum DESC, namn;
