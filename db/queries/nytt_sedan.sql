-- Dokument lästa sedan ett datum
-- För skript som hämtar nyheter: dokument vars läsning är nyare än tidpunkten, med innehållets kontrollsumma.
-- för: skript
-- exempel: sedan=2020-01-01
SELECT d.processed_at AS läst, d.id AS protokoll, d.sha256, d.file AS fil, d.source_url AS källa, d.kind AS slag, d.municipality AS kommun,
       d.body AS organ, d.date AS datum, d.n_pages AS sidor,
       (SELECT count(*) FROM items i WHERE i.document = d.id) AS paragrafer,
       (SELECT count(*) FROM statements s WHERE s.document = d.id) AS uttalanden
  FROM documents d
 WHERE d.processed_at >= :sedan
 ORDER BY läst, d.id;
