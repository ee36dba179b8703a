-- One row per party per stance per item: what a journalist sorts and exports. Silence gives no row.
DROP VIEW IF EXISTS positions;
CREATE VIEW positions AS
SELECT e.date, e.municipality, e.body, e.document, e.item,
       (SELECT i.number FROM items i WHERE i.id = e.item) AS number,
       (SELECT i.title FROM items i WHERE i.id = e.item) AS title,
       e.party, e.kind, e.stance,
       CASE e.kind
       WHEN 'röst' THEN (SELECT json_group_array(b.name) FROM ballots b
                          WHERE b.vote = e.source AND b.party = e.party AND b.choice = e.stance)
       WHEN 'yrkande' THEN (SELECT json_group_array(p.name) FROM proposal_people p
                             WHERE p.proposal = e.source AND p.party = e.party)
       ELSE (SELECT json_group_array(p.name) FROM statement_people p
              WHERE p.statement = e.source AND p.party = e.party)
       END AS people,
       CASE e.kind
       WHEN 'röst' THEN (SELECT CASE e.stance WHEN 'ja' THEN v.yes_for WHEN 'nej' THEN v.no_for END
                           FROM votes v WHERE v.id = e.source)
       WHEN 'yrkande' THEN (SELECT y.text FROM proposals y WHERE y.id = e.source)
       ELSE (SELECT s.text FROM statements s WHERE s.id = e.source)
       END AS text,
       CASE e.kind
       WHEN 'röst' THEN (SELECT v.page FROM votes v WHERE v.id = e.source)
       WHEN 'yrkande' THEN (SELECT y.page FROM proposals y WHERE y.id = e.source)
       ELSE (SELECT s.page FROM statements s WHERE s.id = e.source)
       END AS page
  FROM evidence e;
