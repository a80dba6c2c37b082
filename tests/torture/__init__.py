"""Harnesses that hunt for lost or damaged notes, by the numbers of the reliability plan (T1, T3 ...).

Each runs a small count in an ordinary test run and the full one where ``POSTIL_TESTS=torture``; ``POSTIL_T1=1000``
chooses the count of one harness, ``POSTIL_SEED`` the seed. Each has to catch a planted fault, or it proves nothing.
"""
