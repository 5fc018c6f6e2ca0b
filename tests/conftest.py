"""Settings for all tests."""

from __future__ import annotations

from hypothesis import settings


# A test says what is true, not how fast: the first lookup builds the whole index.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
