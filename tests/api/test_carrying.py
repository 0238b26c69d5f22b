"""A review on its way out of a limited process."""

from addendum.api.carrying import bound, bound_draft, light, light_draft
from addendum.api.drafted import Drafted
from addendum.isolation import wire
from addendum.model.amendment import Amendment, Form
from factories.reviews import mixed_review


def test_a_light_review_has_lost_nothing_but_the_wordings() -> None:
    made = mixed_review()
    assert bound(light(made), made.playbook) == made


def test_a_light_review_holds_no_wording_at_all() -> None:
    made = light(mixed_review())
    assert not any(requirement.wordings for requirement in made.playbook.requirements)
    assert not any(finding.requirement.wordings for finding in made.findings)


def test_a_light_review_goes_through_the_wire() -> None:
    made = light(mixed_review())
    assert wire.loads(wire.dumps(wire.Success(made))) == wire.Success(made)


def test_a_bound_review_shares_the_requirements_of_the_playbook() -> None:
    made = mixed_review()
    back = bound(light(made), made.playbook)
    assert all(finding.requirement is made.playbook.requirements[at] for at, finding in enumerate(back.findings))


def test_a_draft_is_carried_with_one_review() -> None:
    made = mixed_review()
    drafted = Drafted(made, Amendment(made, Form.NOTHING), ())
    carried = light_draft(drafted)
    assert carried.review is carried.amendment.review
    back = bound_draft(carried, made.playbook)
    assert back == drafted
