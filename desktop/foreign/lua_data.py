"""Lua's way to write data down, read as data: tables, strings, numbers, true, false, nil. Nothing is run.

What is not data (a call, a name, an operator) is refused with a sentence.
"""

from __future__ import annotations

import re

from desktop.errors import ImportFailed

Value = str | int | float | bool | None | dict["str | int | float | bool", "Value"]

_DEEPEST = 60
_SKIPPED = re.compile(r"(?:\s+|--\[(=*)\[.*?\]\1\]|--(?!\[=*\[)[^\n]*)+", re.DOTALL)
_NUMBER = re.compile(r"-?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_NO_NUMBER = re.compile(r"-?(?:nan|inf)\b")  # as a writer in Lua prints what is none; read back it is nil
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_LONG = re.compile(r"\[(=*)\[\n?(.*?)\]\1\]", re.DOTALL)
_PLAIN = {'"': re.compile(r'[^"\\\n]+'), "'": re.compile(r"[^'\\\n]+")}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\n": "\n"}
_DECIMAL = re.compile(r"\d{1,3}")
_UNICODE = re.compile(r"u\{([0-9a-fA-F]{1,6})\}")
_WORDS: dict[str, Value] = {"true": True, "false": False, "nil": None}


def read_lua(text: str) -> Value:
    """Return the value that a file of data returns. Raises ImportFailed with a sentence for whatever else it is."""
    reader = _Reader(text)
    reader.skip()
    if (word := _NAME.match(text, reader.at)) and word[0] == "return":
        reader.at = word.end()
    value = reader.value(0)
    reader.skip()
    if reader.at < len(text):
        raise reader.no_data()
    return value


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def no_data(self) -> ImportFailed:
        line = self.text.count("\n", 0, self.at) + 1
        return ImportFailed("The Lua file holds more than data in line {line}; Postil runs no Lua.", line=line)

    def skip(self) -> None:
        if match := _SKIPPED.match(self.text, self.at):
            self.at = match.end()

    def takes(self, sign: str) -> bool:
        self.skip()
        if not self.text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        return True

    def value(self, depth: int) -> Value:
        self.skip()
        text, at = self.text, self.at
        if depth > _DEEPEST:
            raise ImportFailed("The tables of the Lua file go too deep.")
        sign = text[at : at + 1]
        if sign == "{":
            self.at += 1
            return self.table(depth)
        if sign in _PLAIN:
            self.at += 1
            return self.string(sign)
        if match := _LONG.match(text, at):
            self.at = match.end()
            return match[2]
        if match := _NUMBER.match(text, at):
            self.at = match.end()
            return _number(match[0])
        if match := _NO_NUMBER.match(text, at):
            self.at = match.end()
            return None
        if (match := _NAME.match(text, at)) and match[0] in _WORDS:
            self.at = match.end()
            return _WORDS[match[0]]
        raise self.no_data()

    def table(self, depth: int) -> dict[str | int | float | bool, Value]:
        table: dict[str | int | float | bool, Value] = {}
        count = 0
        while not self.takes("}"):
            if not _LONG.match(self.text, self.at) and self.takes("["):
                key = self.value(depth + 1)
                if key is None or isinstance(key, dict) or not (self.takes("]") and self.takes("=")):
                    raise self.no_data()
                table[key] = self.value(depth + 1)
            elif (name := _NAME.match(self.text, self.at)) and name[0] not in _WORDS:
                self.at = name.end()
                if not self.takes("="):
                    raise self.no_data()
                table[name[0]] = self.value(depth + 1)
            else:
                count += 1
                table[count] = self.value(depth + 1)
            if not (self.takes(",") or self.takes(";")):
                if self.takes("}"):
                    break
                raise self.no_data()
        return table

    def string(self, end: str) -> str:
        """Return a string; bytes that are written by their numbers are read as the UTF-8 that they are."""
        parts: list[bytes] = []
        while True:
            if match := _PLAIN[end].match(self.text, self.at):
                parts.append(match[0].encode("utf-8", "replace"))
                self.at = match.end()
            sign = self.text[self.at : self.at + 1]
            self.at += 1
            if sign == end:
                return b"".join(parts).decode("utf-8", "replace")
            if sign != "\\":
                raise self.no_data()
            parts.append(self.escape())

    def escape(self) -> bytes:
        text, at = self.text, self.at
        if match := _DECIMAL.match(text, at):
            self.at = match.end()
            return bytes([min(int(match[0]), 255)])
        if text.startswith("x", at) and re.fullmatch("[0-9a-fA-F]{2}", text[at + 1 : at + 3]):
            self.at += 3
            return bytes([int(text[at + 1 : at + 3], 16)])
        if match := _UNICODE.match(text, at):
            self.at = match.end()
            return chr(min(int(match[1], 16), 0x10FFFF)).encode("utf-8", "replace")
        sign = text[at : at + 1]
        self.at += 1
        if sign == "z":
            while self.text[self.at : self.at + 1].isspace():
                self.at += 1
            return b""
        return _ESCAPES.get(sign, sign).encode("utf-8", "replace")


def _number(digits: str) -> int | float:
    if "x" in digits.lower():
        return int(digits, 16)
    return float(digits) if any(sign in digits for sign in ".eE") or len(digits) > 18 else int(digits)
