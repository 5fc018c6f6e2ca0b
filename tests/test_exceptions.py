"""The errors: each says what went wrong, carries it in fields, and pickles."""

import copy
import pickle

import pytest

from ems_status import (
    ConversionError,
    EMSStatus,
    Outcome,
    OutsideReason,
    Phrase,
    PhraseClashError,
    TransitionNotAllowedError,
    UnknownStatusError,
)


S = EMSStatus
ERRORS = [
    (UnknownStatusError("x", Outcome.UNKNOWN), "Unknown status text: 'x'"),
    (
        UnknownStatusError("x", Outcome.AMBIGUOUS, (S.COLLECTION, S.RETENTION)),
        "Ambiguous status text: 'x' means COLLECTION or RETENTION",
    ),
    (
        UnknownStatusError("x", Outcome.OUTSIDE),
        "Not one of the ten statuses: 'x' is an event outside them",
    ),
    (
        PhraseClashError(
            Phrase("x", (), "en", "one", OutsideReason.LOST),
            Phrase("X", (S.RETENTION, S.COLLECTION), "en", "other"),
        ),
        "One text, two meanings: 'X' (other) is COLLECTION or RETENTION, but 'x' (one) is outside the ten (lost)",
    ),
    (
        PhraseClashError(
            Phrase("x", (S.RETENTION,), "en", "one"),
            Phrase("X", (S.COLLECTION,), "en", "one"),
            ("one.txt:3", "one.txt:5"),
        ),
        "One text, two meanings: 'X' (one) is COLLECTION, but 'x' (one) is RETENTION (one.txt:3 and one.txt:5)",
    ),
    (
        TransitionNotAllowedError(None, S.COLLECTION, (S.FINAL_DELIVERY, S.RETENTION)),
        "Transition not allowed: the start to COLLECTION; allowed: FINAL_DELIVERY, RETENTION",
    ),
    (ConversionError(("no text @ $.a", "no list @ $.b")), "no text @ $.a; no list @ $.b"),
]


@pytest.mark.parametrize(("error", "message"), ERRORS)
def test_an_error_says_what_went_wrong_and_survives_a_copy(error, message):
    """Its arguments are its fields, and it is a `ValueError`."""
    assert message == str(error)
    assert isinstance(error, ValueError)
    for twin in (type(error)(*error.args), copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert vars(error) == vars(twin)
        assert message == str(twin)
