-- Ärenden följda genom flera organ
-- Diarienummer som finns i protokoll från mer än ett organ eller möte, med vägen från första till senaste behandling.
-- för: forskare
-- exempel: kommun=
SELECT c.dnr AS diarienummer, c.municipality AS kommun, c.title AS rubrik, c.bodies AS organ, c.meetings AS möten,
       c.first_seen AS första, c.last_seen AS senaste,
       (SELECT group_concat(coalesce(d.date || ' ', '') || coalesce(i.body, d.body, '?') || coalesce(' § ' || i.number, ''), ' → ')
          FROM case_items ci
          JOIN items i ON i.id = ci.item
          JOIN documents d ON d.id = i.document
         WHERE ci."case" = c.id) AS väg
  FROM cases c
 WHERE (c.meetings > 1 OR c.bodies > 1)
   AND (:kommun = '' OR c.municipality = :kommun)
 ORDER BY organ DESC, möten DESC, senaste DESC;
