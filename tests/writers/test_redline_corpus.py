import pytest

from addendum.errors import AddendumError, CannotRedline
from addendum.verify import prove
from addendum.writers.redline import write_redline
from factories.amendments import STAMP
from factories.corpus import corpus_files
from factories.synthetic_edits import synthetic_amendment

SAMPLE = 25
KINDS = ("docx-corpus", "corpus")


@pytest.mark.parametrize("kind", KINDS)
def test_a_redline_of_a_real_file_is_proved(kind: str) -> None:
    paths = corpus_files(kind)
    judged = 0
    for path in paths[:: max(1, len(paths) // SAMPLE)]:
        data = path.read_bytes()
        try:
            redline = write_redline(data, synthetic_amendment(data, 7), STAMP)
        except (CannotRedline, AddendumError):
            continue
        proof = prove(data, redline.data, STAMP.author, redline.planned or None)
        assert proof.holds, (path.name, [check for check in proof.checks if not check.holds])
        judged += redline.data != data
    assert judged > 0
