"""What a screen reader's user does and hears: keys are pressed, parts are found by name, all that is said is printed.

Run by the system's Python, which alone has AT-SPI's bindings; the program is another process on the same display.
Prints a line for each step and for all that is heard, and ends with 1 at the first step that is not as it should be.
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
VIEWABLE, LEAST = 2, 10_000  # what X calls a window on the screen; pixels of one that is no helper of Qt's
MOST = 300  # children of a part that are looked at
NAMES = {  # X keysyms
    "Ctrl": 0xFFE3,
    "Alt": 0xFFE9,
    "Shift": 0xFFE1,
    "Return": 0xFF0D,
    "Escape": 0xFF1B,
    "Tab": 0xFF09,
    "Delete": 0xFFFF,
    "Home": 0xFF50,
    "Left": 0xFF51,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "F5": 0xFFC2,
}
PRESS, RELEASE = Atspi.KeySynthType.PRESS, Atspi.KeySynthType.RELEASE
announced: list[str] = []


def note_down(event: Any) -> None:
    """Keep what is announced, and print what has the keyboard as a screen reader would say it."""
    if event.type.startswith("object:announcement"):
        announced.append(str(event.any_data))
        print("heard:", announced[-1], flush=True)
    elif event.detail1:
        try:
            print("on:", described(event.source), flush=True)
        except GLib.Error:  # it went meanwhile
            return


def described(part: Any) -> str:
    """Return what is said of a part that has the keyboard: name, role, description."""
    words = (part.get_name(), part.get_role_name(), part.get_description())
    labels = [
        relation.get_target(0).get_name()
        for relation in part.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
    ]
    return ", ".join(word for word in (*labels, *words) if word)


def wait(what: str, found: Callable[[], Any]) -> Any:
    """Return what is found as soon as it is; end the run where it never is."""
    context, end = GLib.MainContext.default(), time.monotonic() + PATIENCE
    while time.monotonic() < end:
        context.iteration(True)
        try:
            got = found()
        except GLib.Error:  # it went while it was looked at
            continue
        if got:
            print("ok:", what, flush=True)
            return got
    print("never:", what, "- heard:", announced[-8:], flush=True)
    sys.exit(1)


def come_to(role: str, begins: str) -> Any:
    """Wait until a part has the keyboard, in whatever window came up."""

    def there() -> Any:
        display.focus_window()
        found = parts(program())
        return next((one for one in found if is_focused(one) and is_called(one, role, begins)), None)

    return wait(f"the keyboard is in the {role} “{begins}”", there)


def hear(part: str) -> None:
    """Wait until something is announced that has this in it; what was before counts no more."""
    said = wait(f"heard “{part}”", lambda: next((one for one in announced if part in one), None))
    del announced[: announced.index(said) + 1]


def program() -> Any:
    """Return the running program, once its window is there."""
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
            left += [c for n in range(min(one.get_child_count(), MOST)) if (c := one.get_child_at_index(n)) is not None]
        except GLib.Error:  # it went while it was looked at
            continue
    return found


def named(role: str, begins: str) -> Any:
    """Return a part that is shown with a role, if that is told, and this name, or else one that begins so."""
    found = None
    for one in parts(program()):
        try:
            if is_called(one, role, begins) and one.get_state_set().contains(Atspi.StateType.SHOWING):
                found = one
                if one.get_name() == begins:
                    return one
        except GLib.Error:
            continue
    return found


def is_called(part: Any, role: str, begins: str) -> bool:
    """True if a part has this role, "" being any, and a name that begins so."""
    return role in ("", part.get_role_name()) and part.get_name().startswith(begins)


def find(role: str, begins: str) -> Any:
    """Wait for a part that is shown with a role and a name that begins so."""
    return wait(f"{role} “{begins}”", lambda: named(role, begins))


def is_focused(part: Any) -> bool:
    """True if a part has the keyboard."""
    return bool(part.get_state_set().contains(Atspi.StateType.FOCUSED))


class _Attributes(ctypes.Structure):
    """What Xlib tells of a window (XWindowAttributes), as far as it is asked for."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        *((name, ctypes.c_void_p) for name in ("visual",)),
        *((name, ctypes.c_ulong) for name in ("root",)),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        *((name, ctypes.c_ulong) for name in ("planes", "pixel")),
        *((name, ctypes.c_int) for name in ("save_under",)),
        *((name, ctypes.c_ulong) for name in ("colormap",)),
        *((name, ctypes.c_int) for name in ("map_installed", "map_state")),
        ("rest", ctypes.c_byte * 64),
    )


class Display:
    """The X display: which keys there are, and which window has the keyboard, as a window manager would say."""

    def __init__(self) -> None:
        self._x = x = ctypes.CDLL("libX11.so.6")
        ident, pointer = ctypes.c_ulong, ctypes.c_void_p
        x.XOpenDisplay.restype, x.XDefaultRootWindow.restype = pointer, ident
        x.XDefaultRootWindow.argtypes, x.XFlush.argtypes = [pointer], [pointer]
        x.XQueryTree.argtypes = [pointer, ident] + [pointer] * 4
        x.XGetWindowAttributes.argtypes = [pointer, ident, pointer]
        x.XSetInputFocus.argtypes = [pointer, ident, ctypes.c_int, ident]
        x.XKeysymToKeycode.argtypes = [pointer, ident]
        x.XSetErrorHandler.argtypes = [pointer]
        self._display = x.XOpenDisplay(None)
        x.XAutoRepeatOff.argtypes = [pointer]
        x.XAutoRepeatOff(self._display)  # on a busy machine a key is down for long
        self._passed_over = ctypes.CFUNCTYPE(ctypes.c_int, pointer, pointer)(lambda *_: 0)
        x.XSetErrorHandler(ctypes.cast(self._passed_over, pointer))  # of a window that went meanwhile

    def focus_window(self) -> None:
        """Give the uppermost window the keyboard: there is no window manager on this display."""
        x, ident = self._x, ctypes.c_ulong
        windows, count, unused = ctypes.POINTER(ident)(), ctypes.c_uint(), (ident(), ident())
        root = x.XDefaultRootWindow(self._display)
        x.XQueryTree(self._display, root, *map(ctypes.byref, (*unused, windows, count)))
        for number in reversed(range(count.value)):
            told = _Attributes()
            x.XGetWindowAttributes(self._display, windows[number], ctypes.byref(told))
            if told.map_state == VIEWABLE and told.width * told.height > LEAST:
                x.XSetInputFocus(self._display, windows[number], 2, 0)
                break
        x.XFlush(self._display)

    def code(self, name: str) -> int:
        """Return the code of a key on the keyboard."""
        return int(self._x.XKeysymToKeycode(self._display, NAMES.get(name, ord(name[0]))))


def press(keys: str) -> None:
    """Press a key, such as "n", ">" or "Ctrl+F"."""
    *held, key = keys.split("+") if len(keys) > 1 else [keys]
    for name in held:
        Atspi.generate_keyboard_event(display.code(name), None, PRESS)
    if held:
        Atspi.generate_keyboard_event(display.code(key.lower() if len(key) == 1 else key), None, PRESS)
        Atspi.generate_keyboard_event(display.code(key.lower() if len(key) == 1 else key), None, RELEASE)
    else:
        Atspi.generate_keyboard_event(NAMES.get(key, ord(key[0])), None, Atspi.KeySynthType.SYM)
    for name in reversed(held):
        Atspi.generate_keyboard_event(display.code(name), None, RELEASE)
    print("pressed:", keys, flush=True)


def write(words: str) -> None:
    """Type words."""
    for letter in words:
        Atspi.generate_keyboard_event(ord(letter), None, Atspi.KeySynthType.SYM)
    print("wrote:", words, flush=True)


def act(part: Any, action: str = "Press") -> None:
    """Do the first action of a part, which is to be this one."""
    actions = part.get_action_iface()
    first = actions.get_action_name(0)
    print("did:", first, "on", described(part), flush=True)
    if first != action:
        print(f"never: the first action is not {action}", flush=True)
        sys.exit(1)
    actions.do_action(0)


Atspi.init()
GLib.timeout_add(20, lambda: True)  # milliseconds at most between two looks at what is there
listener = Atspi.EventListener.new(note_down)
for kind in ("object:announcement", "object:state-changed:focused"):
    listener.register(kind)
display = Display()
wait("the program is there", program)
