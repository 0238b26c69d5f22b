"""Inputs and settings in, papers in the output folder out; a second run does only what changed."""

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from addendum import __version__
from addendum.api import Drafted, draft_file
from addendum.api.dates import day_of, fixed_day
from addendum.api.deciding import accepted_in, unpack
from addendum.api.likeness import Likeness
from addendum.api.loading import load
from addendum.api.naming import stem_of
from addendum.api.playbooks import playbook_of
from addendum.api.profile import Profile
from addendum.api.titles import titled
from addendum.batch.engine import run_tasks
from addendum.batch.entry import FINE, UNFINISHED, Entry
from addendum.batch.grading import is_law_gap_if_open
from addendum.batch.inputs import Input
from addendum.batch.papers import Ours, Papers, hashes_of
from addendum.batch.places import Placed, place_all
from addendum.batch.remarks import remark_on
from addendum.batch.results import Results
from addendum.batch.reviewing import content_hash, source_of
from addendum.errors import AddendumError, OutputError, ReaderCrashed
from addendum.readers.ocr.engines import what_reads
from addendum.settings import Settings
from addendum.writers.review_json import Unread, review_record, unread_record

_PDF = ".pdf"
_DOCX = ".docx"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input of ``draft``."""

    input: Input
    entry: Entry
    record: Mapping[str, Any]
    """The record of its review.json."""
    kept: tuple[str, ...] = ()
    """Papers changed by hand and left as they are."""
    error: AddendumError | None = None
    is_fresh: bool = True
    """False where nothing had changed since an earlier run."""

    @property
    def papers(self) -> tuple[str, ...]:
        """Return the papers that belong to this state of the file; none where it could not be done."""
        return tuple(self.entry.hashes) if self.entry.given else ()

    @property
    def review_page(self) -> str:
        """Return the path of its review page, relative to the output folder; empty if there is none."""
        pages = [path for path in self.papers if path.endswith("_review.html")]
        return pages[0] if pages else ""


@dataclass(frozen=True, slots=True)
class Job:
    """What every file of a run is drafted with."""

    settings: Settings
    library: str
    """The SHA-256 of the playbook."""
    out: Path
    papers: Papers
    results: Results


@dataclass(frozen=True, slots=True)
class Task:
    """One file to draft, and the Word files beside it of which it may be a copy."""

    placed: Placed
    words: tuple[Likeness, ...] = ()


def draft_inputs(
    inputs: tuple[Input, ...],
    job: Job,
    entries: Mapping[str, Entry],
    done: Callable[[int, Outcome], None],
    work: Callable[[Job, Task], Outcome],
) -> None:
    """Draft every input by ``work`` and hand over each outcome; Word files first: PDFs need them."""
    placed = place_all(inputs, entries, content_hash)
    words: list[Likeness] = []

    def hand_over(order: list[int], at: int, outcome: Outcome) -> None:
        if outcome.input.file.lower().endswith(_DOCX) and outcome.entry.sketch:
            words.append(_likeness(outcome))
        done(order[at], outcome)

    is_pdf = [one.file.lower().endswith(_PDF) for one in inputs]
    for wanted in (False, True):
        order = [at for at, pdf in enumerate(is_pdf) if pdf is wanted]
        tasks = [Task(placed[at], _beside(placed[at], words) if wanted else ()) for at in order]
        run_tasks(partial(work, job), tasks, job.settings, partial(hand_over, order))


def draft_one(job: Job, task: Task) -> Outcome:
    """Draft one file, write its papers and its result, and return the outcome; never raises for what the file is."""
    try:
        return _draft(task, job)
    except AddendumError as error:
        return _failed(task.placed, error, job)
    except Exception as error:  # noqa: BLE001  one file may never stop the others
        return _failed(task.placed, ReaderCrashed(f"Drafting failed with {type(error).__name__}."), job)


def _draft(task: Task, job: Job) -> Outcome:
    placed = task.placed
    data = load(source_of(placed.input, job.settings), job.settings.limits)
    sha256 = hashlib.sha256(data).hexdigest()
    before = _before(placed, job)
    language = placed.input.language or job.settings.language
    settings = replace(job.settings, date=_day(before, sha256, job.settings), language=language)
    if before.sha256 != sha256:
        before = replace(before, profile=None)
    given = _given(sha256, settings, job.library, task.words, _accepted(before.profile, settings))
    if before.given == given and before.code == FINE and before.profile is not None and not settings.force:
        unchanged = _unchanged(placed.input, before, job)
        if unchanged is not None:
            return unchanged
    drafted = draft_file(data, placed.input.file, settings, task.words)
    given = _given(sha256, settings, job.library, task.words, _accepted(drafted.profile, settings))
    made = replace(before, file=placed.input.file, sha256=sha256, date=settings.date, source=placed.source)
    return _saved(drafted, replace(made, given=given), placed, job)


def _saved(drafted: Drafted, made: Entry, placed: Placed, job: Job) -> Outcome:
    """Write the papers and the result of one file: first which papers are about to come, last that all are there."""
    ours = job.papers.settled(Ours(made.hashes, made.pending))
    begun = replace(made, code=UNFINISHED, given="", hashes=ours.written, profile=None, sketch=())
    job.results.keep(replace(begun, pending=hashes_of(placed.place, drafted.files)))
    saved = job.papers.save(placed.place, drafted.files, ours)
    entry = replace(
        made,
        code=drafted.error.code if drafted.error else FINE,
        hashes=saved.hashes,
        pending={},
        remark=remark_on(drafted),
        same_as=drafted.same_as,
        sketch=drafted.likeness.sketch if drafted.likeness else (),
        profile=drafted.profile,
    )
    job.results.keep(entry)
    if drafted.error:
        drafted.error.where = placed.input.file
    review = titled(drafted.review, job.settings.report_language)
    return Outcome(
        placed.input, entry, review_record(review, __version__, drafted.amendment), saved.kept, drafted.error
    )


def _before(placed: Placed, job: Job) -> Entry:
    """Return all that is known of the file, from earlier runs and from what this one has begun."""
    known = job.results.at(placed.place) or placed.entry
    return known or Entry(placed.input.file, "", UNFINISHED, placed.place.as_posix(), "")


def _unchanged(one: Input, entry: Entry, job: Job) -> Outcome | None:
    """Return the outcome of the earlier run; None where one of its papers has gone."""
    if not job.papers.are_there(entry.hashes):
        return None
    path = job.out / entry.place / "internal" / f"{stem_of(entry.file)}_review.json"
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if record["format"] != "addendum-review":
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Outcome(one, entry, record, job.papers.changed_by_hand(entry.hashes), is_fresh=False)


def _failed(placed: Placed, error: AddendumError, job: Job) -> Outcome:
    """Return the outcome of a file that could not be done; papers of an earlier run stay."""
    error.where = placed.input.file
    sha256 = content_hash(placed.input)
    record = unread_record(Unread(placed.input.file, sha256, playbook_of(job.settings.playbook), error), __version__)
    before = _before(placed, job)
    entry = Entry(
        file=placed.input.file,
        sha256=sha256,
        code=error.code,
        place=placed.place.as_posix(),
        date=before.date,
        source=placed.source,
        hashes=before.hashes,
        pending=before.pending,
        remark=error.what,
    )
    with suppress(OutputError):
        # On a full disk this one is done again by the next run, which is what it would say.
        job.results.keep(entry)
    return Outcome(placed.input, entry, record, error=error)


def today(settings: Settings) -> str:
    """Return the day of the run: as given, else that of SOURCE_DATE_EPOCH, else today."""
    return settings.date or day_of()


def _day(before: Entry, sha256: str, settings: Settings) -> str:
    """Return the day of the tracked changes: as given, else that of the first draft of these bytes, else today."""
    first = before.date if before.sha256 == sha256 else ""
    return settings.date or fixed_day() or first or day_of()


def _accepted(profile: Profile | None, settings: Settings) -> tuple[str, ...]:
    """Return the requirements that a lawyer settled in this file; what was settled in others is left out."""
    return accepted_in(unpack(profile.rests), settings.accepted) if profile and settings.accepted else ()


def _given(
    sha256: str, settings: Settings, library: str, words: tuple[Likeness, ...], accepted: tuple[str, ...]
) -> str:
    told = (
        settings.tier,
        settings.language,
        settings.report_language,
        settings.side,
        settings.skip,
        settings.author,
        settings.initials,
        settings.date,
        settings.scatter,
        settings.house,
        # A scan that nothing could read is done again where something can by now.
        settings.ocr if settings.ocr == "never" else what_reads(),
        accepted,
    )
    marks = [(word.file, word.sketch[:4], word.verdicts) for word in words]
    return hashlib.sha256(repr((sha256, __version__, library, told, marks)).encode()).hexdigest()


def _likeness(outcome: Outcome) -> Likeness:
    verdicts = tuple(finding["verdict"] for finding in outcome.record["findings"] if is_law_gap_if_open(finding))
    return Likeness(outcome.input.file, outcome.entry.sketch, verdicts)


def _beside(placed: Placed, words: list[Likeness]) -> tuple[Likeness, ...]:
    """Return the Word files of the same folder, in order, so that the same run gives the same answer."""
    folder = PurePosixPath(placed.input.file).parent
    near = (word for word in words if PurePosixPath(word.file).parent == folder)
    return tuple(sorted(near, key=lambda word: word.file))
