-- What is on record about each party in one document, :document: run when its rows are written. Silence gives no row.
INSERT INTO evidence (party, kind, stance, date, municipality, body, document, item, source, position, people)
SELECT p.value, s.kind, CASE s.kind WHEN 'reservation' THEN 'mot' ELSE s.kind END, d.date, d.municipality,
       coalesce(s.body, i.body, d.body), s.document, s.item, s.id, s.position,
       (SELECT count(*) FROM statement_people sp WHERE sp.statement = s.id AND sp.party = p.value)
  FROM statements s
  JOIN json_each(s.parties) p
  JOIN items i ON i.id = s.item
  JOIN documents d ON d.id = s.document
 WHERE s.document = :document
 ORDER BY s.id, p.key;
INSERT INTO evidence (party, kind, stance, date, municipality, body, document, item, source, position, people)
SELECT p.value, 'yrkande', y.kind, d.date, d.municipality, coalesce(i.body, d.body), y.document, y.item, y.id, y.position,
       (SELECT count(*) FROM proposal_people pp WHERE pp.proposal = y.id AND pp.party = p.value)
  FROM proposals y
  JOIN json_each(y.parties) p
  JOIN items i ON i.id = y.item
  JOIN documents d ON d.id = y.document
 WHERE y.document = :document
 ORDER BY y.id, p.key;
INSERT INTO evidence (party, kind, stance, date, municipality, body, document, item, source, position, people)
SELECT b.party, 'röst', b.choice, d.date, d.municipality, coalesce(i.body, d.body), v.document, v.item, v.id, v.position,
       count(*)
  FROM votes v
  JOIN ballots b ON b.vote = v.id
  JOIN items i ON i.id = v.item
  JOIN documents d ON d.id = v.document
 WHERE v.document = :document AND b.party IS NOT NULL
 GROUP BY v.id, b.party, b.choice
 ORDER BY v.id, b.party, b.choice;
