-- The summaries of schema.sql, made anew from the rows of documents at the end of a run, in one transaction. Those that
-- have a municipality are made anew for the municipalities in the table `stale`.
DELETE FROM party_years WHERE coalesce(municipality, '') IN (SELECT municipality FROM stale);
INSERT INTO party_years (party, municipality, body, year, kind, n, items)
SELECT party, municipality, body, substr(date, 1, 4), kind, count(DISTINCT source), sum(first)
  FROM (SELECT *, row_number() OVER (PARTITION BY item, party, kind ORDER BY source, rowid) = 1 AS first
          FROM evidence WHERE coalesce(municipality, '') IN (SELECT municipality FROM stale))
 GROUP BY 1, 2, 3, 4, 5
 ORDER BY 1, 2, 3, 4, 5;

-- Two parties meet where both reserved themselves in an item, and where both voted for one side each. A party that
-- divided itself equally between yes and no has no side. Kept in tables of their own, with an index: without figures on
-- a database that has grown since it was last analysed, SQLite would compare every row with every other.
DROP TABLE IF EXISTS temp.reserved;
CREATE TEMP TABLE reserved (item TEXT, source TEXT, party TEXT, municipality TEXT, year TEXT);
INSERT INTO reserved
SELECT DISTINCT item, source, party, municipality, substr(date, 1, 4)
  FROM evidence WHERE kind = 'reservation' AND coalesce(municipality, '') IN (SELECT municipality FROM stale);
CREATE INDEX temp.reserved_item ON reserved (item, party);
DROP TABLE IF EXISTS temp.sides;
CREATE TEMP TABLE sides (source TEXT, party TEXT, municipality TEXT, year TEXT, side INTEGER);
INSERT INTO sides
SELECT source, party, municipality, year, yes > no
  FROM (SELECT source, party, municipality, substr(date, 1, 4) AS year,
               sum(CASE stance WHEN 'ja' THEN people ELSE 0 END) AS yes,
               sum(CASE stance WHEN 'nej' THEN people ELSE 0 END) AS no
          FROM evidence WHERE kind = 'röst' AND coalesce(municipality, '') IN (SELECT municipality FROM stale)
         GROUP BY 1, 2)
 WHERE yes <> no;
CREATE INDEX temp.sides_source ON sides (source);
DELETE FROM party_pairs WHERE coalesce(municipality, '') IN (SELECT municipality FROM stale);
INSERT INTO party_pairs (party, other, municipality, year, reserved, joint, votes_same, votes_apart)
SELECT party, other, municipality, year, sum(reserved), sum(joint), sum(same), sum(apart)
  FROM (SELECT a.party, b.party AS other, a.municipality, a.year, count(DISTINCT a.item) AS reserved,
               count(DISTINCT CASE WHEN a.source = b.source THEN a.source END) AS joint, 0 AS same, 0 AS apart
          FROM reserved a CROSS JOIN reserved b INDEXED BY reserved_item ON b.item = a.item AND b.party <> a.party
         GROUP BY 1, 2, 3, 4
        UNION ALL
        SELECT a.party, b.party, a.municipality, a.year, 0, 0, sum(a.side = b.side), sum(a.side <> b.side)
          FROM sides a CROSS JOIN sides b INDEXED BY sides_source ON b.source = a.source AND b.party <> a.party
         GROUP BY 1, 2, 3, 4)
 GROUP BY 1, 2, 3, 4
 ORDER BY 1, 2, 3, 4;
DROP TABLE temp.reserved;
DROP TABLE temp.sides;

-- A poor page: less than 85 of 100 legible, or read by an OCR that was less than 70 of 100 sure. Such pages are where
-- names and numbers begin to be wrong.
DELETE FROM coverage WHERE coalesce(municipality, '') IN (SELECT municipality FROM stale);
INSERT INTO coverage (municipality, body, year, documents, meetings, pages, pages_ocr, pages_poor, items, promised, found,
                      gaps, decisions, statements, votes, problems)
WITH changed AS MATERIALIZED (
         SELECT id, municipality, body, date, kind, n_pages, promised
           FROM documents WHERE coalesce(municipality, '') IN (SELECT municipality FROM stale)),
     paper AS (
         SELECT p.document, sum(p.text_source IN ('ocr', 're-ocr')) AS ocr,
                sum(coalesce(p.quality, 1) < 0.85 OR coalesce(p.ocr_confidence, 100) < 70) AS poor
           FROM changed c CROSS JOIN pages p ON p.document = c.id GROUP BY 1),
     announced AS (
         SELECT c.id AS document, count(*) AS promised,
                sum(EXISTS (SELECT 1 FROM items i WHERE i.document = c.id AND i.number = n.value)) AS found
           FROM changed c, json_each(c.promised) n GROUP BY 1),
     runs AS (
         SELECT document, max(n) - min(n) + 1 - count(DISTINCT n) AS gaps
           FROM (SELECT i.document, i.body, CAST(i.number AS INTEGER) AS n
                   FROM changed c CROSS JOIN items i ON i.document = c.id WHERE i.number IS NOT NULL)
          GROUP BY document, body),
     broken AS (SELECT document, sum(gaps) AS gaps FROM runs GROUP BY 1)
SELECT c.municipality, c.body, substr(c.date, 1, 4), count(*), sum(c.kind = 'protokoll'), sum(c.n_pages),
       total(paper.ocr), total(paper.poor), sum((SELECT count(*) FROM items x WHERE x.document = c.id)),
       total(announced.promised), total(announced.found), total(broken.gaps),
       sum((SELECT count(*) FROM decisions x WHERE x.document = c.id)),
       sum((SELECT count(*) FROM statements x WHERE x.document = c.id)),
       sum((SELECT count(*) FROM votes x WHERE x.document = c.id)),
       sum((SELECT count(*) FROM problems x WHERE x.document = c.id))
  FROM changed c
  LEFT JOIN paper ON paper.document = c.id
  LEFT JOIN announced ON announced.document = c.id
  LEFT JOIN broken ON broken.document = c.id
 GROUP BY 1, 2, 3
 ORDER BY 1, 2, 3;

-- Counts over tables too large to be counted while a reader waits. Legibility is counted in tenths, 0–9.
DELETE FROM figures;
INSERT INTO figures (subject, name, n)
SELECT 'page', text_source, count(*) FROM pages GROUP BY 2
UNION ALL
SELECT 'repair', method, count(*) FROM repairs GROUP BY 2
UNION ALL
SELECT 'problem', code, count(*) FROM problems GROUP BY 2
UNION ALL
SELECT 'before', min(9, CAST(quality_before * 10 AS INTEGER)), count(*) FROM documents
 WHERE quality_before IS NOT NULL GROUP BY 2
UNION ALL
SELECT 'after', min(9, CAST(quality_after * 10 AS INTEGER)), count(*) FROM documents
 WHERE quality_after IS NOT NULL GROUP BY 2
 ORDER BY 1, 2;

-- The lists of parties that there are, by member: what finds the rows that a party is among without reading every list.
DELETE FROM party_lists;
INSERT INTO party_lists (party, list)
SELECT DISTINCT p.value, l.list
  FROM (SELECT parties AS list FROM statements UNION SELECT parties FROM proposals UNION SELECT parties FROM people) l
  JOIN json_each(l.list) p
 ORDER BY 1, 2;

-- How often somebody was called to a body's meetings, was there, and served for somebody else.
DELETE FROM seats WHERE coalesce(municipality, '') IN (SELECT municipality FROM stale);
INSERT INTO seats (person, name, party, municipality, body, meetings, present, substituted, first_seen, last_seen)
SELECT a.person, min(a.name), a.party, d.municipality, d.body, count(*), sum(a.present),
       sum(a.substitutes_for IS NOT NULL), min(d.date), max(d.date)
  FROM documents d
 CROSS JOIN attendance a ON a.document = d.id
 WHERE a.role <> 'tjänsteperson' AND coalesce(d.municipality, '') IN (SELECT municipality FROM stale)
 GROUP BY a.person, CASE WHEN a.person IS NULL THEN a.name END, a.party, d.municipality, d.body
 ORDER BY 4, 5, 2, 3, 1;

DELETE FROM outcomes WHERE coalesce(municipality, '') IN (SELECT municipality FROM stale);
INSERT INTO outcomes (municipality, body, year, outcome, decided, proposed)
SELECT d.municipality, coalesce(b.body, i.body, d.body), substr(d.date, 1, 4), b.outcome, sum(b.proposed = 0),
       sum(b.proposed = 1)
  FROM documents d
 CROSS JOIN items i ON i.document = d.id
 CROSS JOIN decisions b ON b.item = i.id
 WHERE coalesce(d.municipality, '') IN (SELECT municipality FROM stale)
 GROUP BY 1, 2, 3, 4
 ORDER BY 1, 2, 3, 4;
