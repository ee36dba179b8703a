-- Ett partis belagda hållningar
-- Allt som är belagt om ett parti, en rad per yrkande, röst, reservation eller uttalande. Att ett ärende saknas betyder inte att partiet höll med.
-- för: journalister
-- exempel: parti=V&sedan=&typ=
SELECT date AS datum, municipality AS kommun, body AS organ, item AS paragraf, number AS nummer, title AS rubrik, party AS parti,
       kind AS belägg, stance AS hållning, people AS personer, text, document AS protokoll, page AS sida
  FROM positions
 WHERE party = upper(:parti)
   AND (:sedan = '' OR date >= :sedan)
   AND (:typ = '' OR kind = :typ)
 ORDER BY datum DESC, paragraf;
