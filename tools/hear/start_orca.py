"""Starts Orca, and writes what it says to file descriptor 3, where the journey listens (screenReader.ts).

Orca's own command ends every other Orca of the same person: one that somebody needs, or one on another screen of these.
"""

import logging
import os
import sys

from orca import orca, speech

SETTINGS = {
    # A page is read when the journey asks for it, so that what is read doesn't depend on how soon a key is pressed.
    "sayAllOnLoad": False,
    # What the journey types is in the transcript anyway.
    "enableKeyEcho": False,
}
START = "SPEECH OUTPUT: '"


class Utterances(logging.Handler):
    def emit(self, record):
        message = record.getMessage()
        if message.startswith(START):
            text = message[len(START):].rsplit("'", 1)[0]
            os.write(3, (" ".join(text.split()) + "\n").encode())


speech.log.addHandler(Utterances())
manager = orca.getSettingsManager()
manager.activate(None, SETTINGS)
sys.path.insert(0, manager.getPrefsDir())
sys.exit(orca.main())
