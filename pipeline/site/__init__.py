"""Site: what the pages of the Datasette site show, read from the published database.

The plugins in db/plugins/ only route and render; the questions they ask the database are here, as plain functions
of a connection, so that they can be tested without a server.
"""
