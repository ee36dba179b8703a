-- One row per party per stance per item: what a journalist sorts and exports. Silence gives no row.
DROP VIEW IF EXISTS positions;
CREATE VIEW positions AS
SELECT d.date, d.municipality, COALESCE(s.body, i.body, d.body) AS body, s.document, s.item, i.number, i.title,
       p.value AS party,
       s.kind AS kind,
       CASE s.kind WHEN 'reservation' THEN 'mot' ELSE s.kind END AS stance,
       (SELECT json_group_array(sp.name) FROM statement_people sp
         WHERE sp.statement = s.id AND sp.party = p.value) AS people,
       s.text, s.page
  FROM statements s
  JOIN json_each(s.parties) p
  JOIN items i ON i.id = s.item
  JOIN documents d ON d.id = s.document
UNION ALL
SELECT d.date, d.municipality, COALESCE(i.body, d.body), y.document, y.item, i.number, i.title,
       p.value, 'yrkande', y.kind,
       (SELECT json_group_array(pp.name) FROM proposal_people pp
         WHERE pp.proposal = y.id AND pp.party = p.value),
       y.text, y.page
  FROM proposals y
  JOIN json_each(y.parties) p
  JOIN items i ON i.id = y.item
  JOIN documents d ON d.id = y.document
UNION ALL
SELECT d.date, d.municipality, COALESCE(i.body, d.body), v.document, v.item, i.number, i.title,
       b.party, 'röst', b.choice,
       json_group_array(b.name),
       CASE b.choice WHEN 'ja' THEN v.yes_for WHEN 'nej' THEN v.no_for END, v.page
  FROM votes v
  JOIN ballots b ON b.vote = v.id
  JOIN items i ON i.id = v.item
  JOIN documents d ON d.id = v.document
 WHERE b.party IS NOT NULL
 GROUP BY v.id, b.party, b.choice;
