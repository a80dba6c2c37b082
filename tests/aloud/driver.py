"""Drives the real program as a screen reader's user does: by keys and by the names of things, and hears what is said.

Run by the system's Python, which alone has AT-SPI's bindings; the program is another process on the same display.
Prints a line for each step, and ends with 1 at the first that is not as it should be.
"""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30.0  # seconds for anything to happen
SYM, PRESS, RELEASE = Atspi.KeySynthType.SYM, Atspi.KeySynthType.PRESS, Atspi.KeySynthType.RELEASE
CODES = {"Control": 37, "f": 41, "z": 52}  # of the keys on an X keyboard, by which alone they go with others
heard: list[str] = []


def wait(what: str, found: Callable[[], Any]) -> Any:
    """Return what is found as soon as it is; end the run where it never is."""
    context, end = GLib.MainContext.default(), time.monotonic() + PATIENCE
    while time.monotonic() < end:
        context.iteration(True)
        if got := found():
            print("ok:", what, flush=True)
            return got
    print("never:", what, "- heard:", heard[-8:], flush=True)
    sys.exit(1)


def program() -> Any:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(number)
        if one is not None and one.get_name() == "Postil" and one.get_child_count():
            return one
    return None


def parts(root: Any) -> list[Any]:
    """Return all that is shown below a part, itself too."""
    found, left = [], [root]
    while left:
        one = left.pop()
        try:
            found.append(one)
            left += [c for n in range(min(one.get_child_count(), 300)) if (c := one.get_child_at_index(n)) is not None]
        except GLib.Error:  # it went while it was looked at
            continue
    return found


def named(role: str, begins: str) -> Any:
    """Return a part that is shown with a role and a name that begins so."""
    for one in parts(wait_for_program):
        try:
            is_it = one.get_role_name() == role and one.get_name().startswith(begins)
            if is_it and one.get_state_set().contains(Atspi.StateType.SHOWING):
                return one
        except GLib.Error:
            continue
    return None


def is_focused(part: Any) -> bool:
    return bool(part.get_state_set().contains(Atspi.StateType.FOCUSED))


def is_in(role: str, begins: str) -> bool:
    """Tell whether the part of this role and name has the keyboard."""
    part = named(role, begins)
    return part is not None and is_focused(part)


def focus_window() -> None:
    """Give the program's window the keyboard, as a window manager would: there is none on this display."""
    x = ctypes.CDLL("libX11.so.6")
    ident, pointer = ctypes.c_ulong, ctypes.c_void_p
    x.XOpenDisplay.restype, x.XDefaultRootWindow.restype = pointer, ident
    x.XDefaultRootWindow.argtypes, x.XFlush.argtypes = [pointer], [pointer]
    x.XQueryTree.argtypes = [pointer, ident] + [pointer] * 4
    x.XGetGeometry.argtypes = [pointer, ident] + [pointer] * 7
    x.XSetInputFocus.argtypes = [pointer, ident, ctypes.c_int, ident]
    display = x.XOpenDisplay(None)
    windows, count = ctypes.POINTER(ident)(), ctypes.c_uint()
    unused = (ident(), ident())
    root = x.XDefaultRootWindow(display)
    x.XQueryTree(display, root, *map(ctypes.byref, (*unused, windows, count)))
    sizes = []
    for number in range(count.value):
        given = (ident(), ctypes.c_int(), ctypes.c_int(), *(ctypes.c_uint() for _ in range(4)))
        x.XGetGeometry(display, windows[number], *map(ctypes.byref, given))
        sizes.append((given[3].value * given[4].value, windows[number]))
    x.XSetInputFocus(display, max(sizes)[1], 2, 0)
    x.XFlush(display)


def press(key: int | str) -> None:
    """Press a key: a character, or an X keysym."""
    Atspi.generate_keyboard_event(ord(key) if isinstance(key, str) else key, None, SYM)


def press_with_control(letter: str) -> None:
    """Press a letter with Control."""
    Atspi.generate_keyboard_event(CODES["Control"], None, PRESS)
    Atspi.generate_keyboard_event(CODES[letter], None, Atspi.KeySynthType.PRESSRELEASE)
    Atspi.generate_keyboard_event(CODES["Control"], None, RELEASE)


def hear(part: str) -> None:
    """Wait until something is said that has this in it; what was said before counts no more."""
    said = wait(f"heard “{part}”", lambda: next((one for one in heard if part in one), None))
    del heard[: heard.index(said) + 1]


RIGHT, ESCAPE, RETURN, HOME, DOWN = 0xFF53, 0xFF1B, 0xFF0D, 0xFF50, 0xFF54

Atspi.init()
GLib.timeout_add(20, lambda: True)  # milliseconds at most between two looks at what is there
Atspi.EventListener.new(lambda event: heard.append(str(event.any_data))).register("object:announcement")
wait_for_program = wait("the program is there", program)
article = wait("the article", lambda: named("label", "Article") or named("text", "Article"))
wait("its text can be read", lambda: "Three things decide" in Atspi.Text.get_text(article, 0, 200))
document = wait("the article as a document", lambda: named("document frame", "Structure of the article"))
roles = {one.get_role_name() for one in parts(document)}
wait("headings, lists, tables and links in it", lambda: {"heading", "paragraph", "list", "table", "link"} <= roles)
wait("its highlights", lambda: any(one.get_name().startswith("Highlight, ") for one in parts(document)))
focus_window()
article.get_component_iface().grab_focus()
wait("the article has the keyboard", lambda: is_focused(article))

press("]")
hear("Annotation 1 of 3: It spends billions")
press("]")
hear("Annotation 2 of 3: it bids for researchers")

press_with_control("f")
wait(
    "the field of find has the keyboard",
    lambda: is_in("text", "Find in this article"),
)
for letter in "leverage":
    press(letter)
press(RETURN)
press(ESCAPE)
wait("the article has the keyboard again", lambda: is_focused(article))
press("2")
hear("Highlighted as Talent.")
wait("a card of it in the pane", lambda: named("list item", "leverage"))

press("n")
wait("its note is written", lambda: is_in("text", "Note"))
for letter in "why so":
    press(letter)
press(ESCAPE)
hear("Saved.")
note = wait("its note in the margin", lambda: named("button", "Note on “leverage”"))
wait("the article has the keyboard after the note", lambda: is_focused(article))

press("1")
hear("Theme Investment given.")
press(0xFFFF)
hear("The annotation was removed")
press_with_control("z")
hear("Undone:")
status = wait("the status can be read", lambda: named("label", "4 annotations"))
print("done", flush=True)
