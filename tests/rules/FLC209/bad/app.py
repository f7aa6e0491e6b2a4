"""An application that a document describes."""

import connexion

app = connexion.App(__name__)  # expect: FLC209
