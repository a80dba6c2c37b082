"""What first uses need is loaded at leisure, so that no first use loads it all at once."""

from __future__ import annotations

import subprocess
import sys

_LOADS = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.ui.maintenance import loading_ahead
loading_ahead.BEGIN_MILLISECONDS = loading_ahead.PAUSE_MILLISECONDS = 0
application = QCoreApplication([])
loading = loading_ahead.LoadingAhead()
before = set(sys.modules)
while not set(loading_ahead.AHEAD) <= set(sys.modules):
    turn = set(sys.modules)
    application.processEvents()
    assert len(set(loading_ahead.AHEAD) & (set(sys.modules) - turn)) < len(loading_ahead.AHEAD) // 2
assert not before & {"desktop.ui.exchange.export_dialog", "desktop.annotated.write.clean_text"}
assert not {"http.client", "ssl"} & set(sys.modules)  # what asks the network is a child, and the window without
print("all of it")
"""


def test_every_module_is_loaded_and_never_all_in_one_turn() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADS], capture_output=True, text=True, timeout=120)
    assert (done.stdout, done.stderr) == ("all of it\n", "")
