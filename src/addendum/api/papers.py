"""One file in, all its papers out: read, check, draft, write and prove, in this process."""

from dataclasses import replace
from pathlib import PurePosixPath

from addendum import __version__
from addendum.api.carrying import light_draft
from addendum.api.deciding import accepted_in, rests_of
from addendum.api.drafted import Drafted, File
from addendum.api.likeness import Likeness, likeness_of
from addendum.api.moving import moved
from addendum.api.naming import paper_name, stem_of
from addendum.api.playbooks import playbook_of
from addendum.api.profile import profile_of
from addendum.api.redlining import Proven, Redlined, StructureFailed, redline, without
from addendum.api.titles import titled
from addendum.api.trip import read_all
from addendum.check import check
from addendum.drafting import draft
from addendum.errors import AddendumError, CannotRedline, ProofFailed
from addendum.matching.languages import NAMES
from addendum.model.amendment import Amendment, Form, LeftOut
from addendum.model.proof import Proof
from addendum.readers import read_agreement
from addendum.settings import Settings
from addendum.writers.agreement_docx import write_amendment, write_whole_agreement
from addendum.writers.conversion import write_conversion
from addendum.writers.cover import write_cover_mail, write_cover_text
from addendum.writers.paper_words import LETTERED
from addendum.writers.proof_json import proof_record
from addendum.writers.review_html import write_review_html
from addendum.writers.review_json import dump, review_record
from addendum.writers.stamp import Stamp

_AMENDS = (Form.SCATTERED, Form.ANNEX, Form.BESIDE)
_UNCHANGED = (Form.NOTHING, Form.BESIDE)
"""Forms in which no word of the partner's file changes: it bears comments at most."""
_SCANNED = "Text of it was recognised (OCR): no redline is proposed over that, but the amendment agreement beside it."


def draft_bytes(name: str, data: bytes, settings: Settings, words: tuple[Likeness, ...] = ()) -> Drafted:
    """Return the papers of one agreement; ``settings.date`` must be given.

    Args:
        name: The file's name, whose suffix says what it should be.
        data: Its bytes.
        settings: The options of the run.
        words: The Word files beside it: where one has the same text, that one is drafted and this one only reviewed.

    Raises:
        AddendumError: if the file cannot be read or the library is faulty.
    """
    playbook = playbook_of(settings.playbook)
    review = check(read_all(((name, data),), settings), playbook)
    likeness = likeness_of(review)
    same_as = next((word.file for word in words if word.is_same_text(likeness)), "")
    if same_as:
        amendment = Amendment(review, Form.NOTHING, reason=f"It has the same text as {same_as}, which is drafted.")
    elif review.not_reviewed and not review.official:
        amendment = Amendment(review, Form.NOTHING, reason=review.not_reviewed)
    else:
        accepted = accepted_in(rests_of(review), settings.accepted)
        amendment = _in_whole_papers(draft(review, settings, accepted))
    drafted = _Desk(stem_of(name), data, settings).drafted(amendment)
    return replace(drafted, likeness=likeness, same_as=same_as, profile=profile_of(review))


def carried_draft(name: str, data: bytes, settings: Settings, words: tuple[Likeness, ...] = ()) -> Drafted:
    """Draft the file in a limited process: the review comes out light (see ``carrying``)."""
    return light_draft(draft_bytes(name, data, settings, words))


def _in_whole_papers(amendment: Amendment) -> Amendment:
    """Say where papers other than the redline are not written: no paper leaves the house half in another language."""
    language = amendment.review.agreement.language
    if language in LETTERED or amendment.form is Form.NOTHING:
        return amendment
    name = NAMES.get(language, language)
    if amendment.form is Form.AGREEMENT:
        return replace(
            amendment, form=Form.NOTHING, reason=f"A whole processor agreement is not written in {name} yet."
        )
    lacking = f"The amendment agreement and the cover letter are not written in {name} yet."
    return replace(amendment, reason=f"{amendment.reason} {lacking}".strip())


class _Desk:
    """Writes the papers of one file."""

    def __init__(self, stem: str, data: bytes, settings: Settings) -> None:
        self._stem, self._data, self._settings = stem, data, settings
        self._house = settings.house
        self._stamp = Stamp(settings.author, settings.initials, f"{settings.date}T00:00:00Z")

    def drafted(self, amendment: Amendment) -> Drafted:
        if amendment.form is Form.AGREEMENT:
            agreement = self._external("agreement.docx", write_whole_agreement(amendment, self._stamp, self._house))
            return self._finished(amendment, (agreement, *self._cover(amendment, redlined=False)))
        is_commented = bool(amendment.comments) and amendment.review.agreement.format == "docx"
        if amendment.form not in _AMENDS and not is_commented:
            return self._finished(amendment, ())
        try:
            return self._amended(amendment)
        except CannotRedline as error:
            # The amendment agreement needs nothing of the file.
            return self._finished(amendment, self._letters(amendment, redlined=False), error=error)
        except StructureFailed as error:
            return self._finished(amendment, (), proof=error.proof, error=ProofFailed(error.what))

    def _amended(self, amendment: Amendment) -> Drafted:
        if amendment.form in _UNCHANGED:
            return self._commented(amendment)
        if amendment.review.agreement.format == "docx":
            made = redline(self._data, amendment, self._stamp)
            files = self._redline_files(made.proven, ("redline.docx", "clean.docx"))
            amendment = without(amendment, made.not_met)
        elif amendment.review.agreement.is_recognised:
            return self._beside_a_scan(amendment)
        else:
            document = write_conversion(amendment.review.agreement)
            made = self._redlined_conversion(document, amendment)
            converted = self._external("converted.docx", document)
            files = (converted, *self._redline_files(made.proven, ("converted_redline.docx",)))
        letters = self._letters(amendment, redlined=made.proven is not None) if amendment.edits else ()
        proof = made.proven.proof if made.proven else None
        left_out = (*made.refused, *made.not_met)
        return self._finished(amendment, (*files, *letters), proof=proof, left_out=left_out)

    def _beside_a_scan(self, amendment: Amendment) -> Drafted:
        """Amend in words of ours: a change tracked in recognised text might be one in a slip of recognition."""
        converted = self._external("converted.docx", write_conversion(amendment.review.agreement))
        amendment = replace(amendment, reason=f"{amendment.reason} {_SCANNED}".strip())
        return self._finished(amendment, (converted, *self._letters(amendment, redlined=False)))

    def _commented(self, amendment: Amendment) -> Drafted:
        """Comment on official clauses, whose words stay; what they lack stands in the amendment agreement."""
        files: tuple[File, ...] = ()
        proof = None
        if amendment.comments and amendment.review.agreement.format == "docx":
            made = redline(self._data, replace(amendment, edits=()), self._stamp)
            files = self._redline_files(made.proven, ("redline.docx",))
            proof = made.proven.proof if made.proven else None
        letters = self._letters(amendment, redlined=bool(files))
        return self._finished(amendment, (*files, *letters), proof=proof)

    def _redline_files(self, proven: Proven | None, endings: tuple[str, ...]) -> tuple[File, ...]:
        if proven is None:
            return ()
        papers = (proven.redline, proven.clean)
        return tuple(self._external(ending, paper) for ending, paper in zip(endings, papers, strict=False))

    def _redlined_conversion(self, document: bytes, amendment: Amendment) -> Redlined:
        """Redline the rebuilt Word file with the very same edits, each at its place there."""
        onto = replace(read_agreement(document, f"{self._stem}.docx"), language=amendment.review.agreement.language)
        there, lost = moved(amendment, onto)
        made = redline(document, replace(there, left_out=(*there.left_out, *lost)), self._stamp)
        return replace(made, refused=(*lost, *made.refused))

    def _letters(self, amendment: Amendment, *, redlined: bool) -> tuple[File, ...]:
        if amendment.review.agreement.language not in LETTERED:
            return ()
        if not amendment.edits:
            return self._cover(amendment, redlined=redlined)
        paper = self._external("amendment.docx", write_amendment(amendment, self._stamp, self._house))
        return (paper, *self._cover(amendment, redlined=redlined))

    def _cover(self, amendment: Amendment, *, redlined: bool) -> tuple[File, ...]:
        text = write_cover_text(amendment, self._stamp, self._house, redlined=redlined)
        mail = write_cover_mail(amendment, self._stamp, self._house, redlined=redlined)
        return (self._external("cover.txt", text.encode()), self._external("cover.eml", mail))

    def _finished(
        self,
        amendment: Amendment,
        files: tuple[File, ...],
        *,
        proof: Proof | None = None,
        left_out: tuple[LeftOut, ...] = (),
        error: AddendumError | None = None,
    ) -> Drafted:
        """Add the internal papers, which are written whatever became of the others."""
        review = titled(amendment.review, self._settings.report_language)
        left_out = (*amendment.left_out, *left_out)
        page = write_review_html(review, __version__, replace(amendment, left_out=left_out))
        internal = [
            self._internal("review.html", page.encode()),
            self._internal("review.json", dump(review_record(review, __version__, amendment), pretty=True).encode()),
        ]
        if proof is not None:
            internal.append(self._internal("proof.json", dump(proof_record(proof), pretty=True).encode()))
        if review.agreement.format == "pdf" and not review.not_reviewed:
            from addendum.writers.marked_pdf import write_marked_pdf  # noqa: PLC0415  PDFium, for a PDF only

            internal.append(self._internal("marked.pdf", write_marked_pdf(self._data, review)))
        return Drafted(amendment.review, amendment, (*files, *internal), left_out, proof, error)

    def _external(self, ending: str, data: bytes) -> File:
        name = paper_name(self._house.file_name, self._stem, ending, self._settings.date)
        return (PurePosixPath("external", name).as_posix(), data)

    def _internal(self, ending: str, data: bytes) -> File:
        return (PurePosixPath("internal", f"{self._stem}_{ending}").as_posix(), data)
