-- Täckning: vad databasen innehåller
-- Möten, sidor och avvikande meningar per kommun, organ och år. Så syns luckor i materialet.
-- för: skript
SELECT d.municipality AS kommun, d.body AS organ, substr(d.date, 1, 4) AS år, count(*) AS dokument, sum(d.n_pages) AS sidor,
       sum((SELECT count(*) FROM items i WHERE i.document = d.id)) AS paragrafer,
       sum((SELECT count(*) FROM statements s WHERE s.document = d.id)) AS uttalanden,
       sum((SELECT count(*) FROM problems p WHERE p.document = d.id)) AS problem,
       round(avg(d.quality_after), 3) AS kvalitet
  FROM documents d
 GROUP BY kommun, organ, år
 ORDER BY kommun, organ, år DESC;
