-- Ärenden följda genom flera organ
-- Diarienummer som finns i protokoll från mer än ett organ eller möte, med vägen från första till senaste behandling.
-- för: forskare
-- exempel: kommun=
SELECT c.dnr AS diarienummer, c.municipality AS kommun, max(coalesce(c.title, i.title)) AS rubrik,
       count(DISTINCT coalesce(i.body, d.body)) AS organ, count(DISTINCT d.id) AS möten,
       min(d.date) AS första, max(d.date) AS senaste,
       group_concat(d.date || ' ' || coalesce(i.body, d.body, '?') || coalesce(' § ' || i.number, ''), ' → ') AS väg
  FROM cases c
  JOIN case_items ci ON ci."case" = c.id
  JOIN items i ON i.id = ci.item
  JOIN documents d ON d.id = i.document
 WHERE (:kommun = '' OR c.municipality = :kommun)
 GROUP BY c.id
HAVING count(DISTINCT d.id) > 1 OR count(DISTINCT coalesce(i.body, d.body)) > 1
 ORDER BY organ DESC, möten DESC, senaste DESC;
