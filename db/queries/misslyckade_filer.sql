-- Filer som inte kunde läsas
-- Varje fil som inte blev ett dokument, och varför.
-- för: skript
SELECT file AS fil, stage AS steg, error AS orsak, at AS tidpunkt, sha256
  FROM failures
 ORDER BY tidpunkt DESC, fil;
