"""The query library as Python methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

from allegiance.library import actors, coalitions, commitments, evidence, hygiene, statements, support
from allegiance.library.actors import ActorsMethods
from allegiance.library.actors_async import AsyncActorsMethods
from allegiance.library.coalitions import CoalitionsMethods
from allegiance.library.coalitions_async import AsyncCoalitionsMethods
from allegiance.library.commitments import CommitmentsMethods
from allegiance.library.commitments_async import AsyncCommitmentsMethods
from allegiance.library.evidence import EvidenceMethods
from allegiance.library.evidence_async import AsyncEvidenceMethods
from allegiance.library.hygiene import HygieneMethods
from allegiance.library.hygiene_async import AsyncHygieneMethods
from allegiance.library.statements import StatementsMethods
from allegiance.library.statements_async import AsyncStatementsMethods
from allegiance.library.support import SupportMethods
from allegiance.library.support_async import AsyncSupportMethods
from allegiance.records import Record

__all__ = ["RECORDS", "AsyncLibraryMethods", "LibraryMethods"]

#: The class of each query's rows.
RECORDS: dict[str, type[Record]] = {
    "actor-profile": actors.ActorProfileRow,
    "actors-by-kind": actors.ActorsByKindRow,
    "actors": actors.ActorsRow,
    "co-mentioned": actors.CoMentionedRow,
    "doubtful-actors": actors.DoubtfulActorsRow,
    "most-active": actors.MostActiveRow,
    "most-targeted": actors.MostTargetedRow,
    "named-by-office-only": actors.NamedByOfficeOnlyRow,
    "names-of": actors.NamesOfRow,
    "neighbourhood": actors.NeighbourhoodRow,
    "offices-of": actors.OfficesOfRow,
    "relations-between": actors.RelationsBetweenRow,
    "timeline": actors.TimelineRow,
    "unresolved-mentions": actors.UnresolvedMentionsRow,
    "who-held": actors.WhoHeldRow,
    "absentees": coalitions.AbsenteesRow,
    "at-whose-request": coalitions.AtWhoseRequestRow,
    "events-of": coalitions.EventsOfRow,
    "meetings-of": coalitions.MeetingsOfRow,
    "members-of": coalitions.MembersOfRow,
    "memberships-of": coalitions.MembershipsOfRow,
    "participants-of": coalitions.ParticipantsOfRow,
    "past-events": coalitions.PastEventsRow,
    "planned-events": coalitions.PlannedEventsRow,
    "shared-memberships": coalitions.SharedMembershipsRow,
    "who-convened": coalitions.WhoConvenedRow,
    "who-met-whom": coalitions.WhoMetWhomRow,
    "bound-by": commitments.BoundByRow,
    "broken-promises": commitments.BrokenPromisesRow,
    "commitment-picture": commitments.CommitmentPictureRow,
    "commitments-of": commitments.CommitmentsOfRow,
    "commitments-to": commitments.CommitmentsToRow,
    "conditional-commitments": commitments.ConditionalCommitmentsRow,
    "contradicting-promises": commitments.ContradictingPromisesRow,
    "due": commitments.DueRow,
    "life-of": commitments.LifeOfRow,
    "moves": commitments.MovesRow,
    "open-requests": commitments.OpenRequestsRow,
    "overdue": commitments.OverdueRow,
    "record-of": commitments.RecordOfRow,
    "refusals": commitments.RefusalsRow,
    "article-claims": evidence.ArticleClaimsRow,
    "articles-behind": evidence.ArticlesBehindRow,
    "disputed": evidence.DisputedRow,
    "evidence-for": evidence.EvidenceForRow,
    "least-sure": evidence.LeastSureRow,
    "outlets-behind": evidence.OutletsBehindRow,
    "search": evidence.SearchRow,
    "single-source": evidence.SingleSourceRow,
    "words-behind": evidence.WordsBehindRow,
    "alike-actors": hygiene.AlikeActorsRow,
    "articles-without-claims": hygiene.ArticlesWithoutClaimsRow,
    "articles-without-date": hygiene.ArticlesWithoutDateRow,
    "claims-without-object": hygiene.ClaimsWithoutObjectRow,
    "counts-by-relation": hygiene.CountsByRelationRow,
    "decisions": hygiene.DecisionsRow,
    "named-once": hygiene.NamedOnceRow,
    "outlets": hygiene.OutletsRow,
    "changes-of-words": statements.ChangesOfWordsRow,
    "contradictions": statements.ContradictionsRow,
    "denials": statements.DenialsRow,
    "outlet-on": statements.OutletOnRow,
    "outlets-on": statements.OutletsOnRow,
    "positions-on": statements.PositionsOnRow,
    "quotes-of": statements.QuotesOfRow,
    "statements-about": statements.StatementsAboutRow,
    "statements-of": statements.StatementsOfRow,
    "who-is-spoken-of": statements.WhoIsSpokenOfRow,
    "who-speaks-of": statements.WhoSpeaksOfRow,
    "blocs": support.BlocsRow,
    "common-adversaries": support.CommonAdversariesRow,
    "common-allies": support.CommonAlliesRow,
    "conditional-support": support.ConditionalSupportRow,
    "friends-at-odds": support.FriendsAtOddsRow,
    "moved-to-oppose": support.MovedToOpposeRow,
    "moved-to-support": support.MovedToSupportRow,
    "opponents-of": support.OpponentsOfRow,
    "rivals": support.RivalsRow,
    "stance-between": support.StanceBetweenRow,
    "stance-claims": support.StanceClaimsRow,
    "support-chain": support.SupportChainRow,
    "support-scores": support.SupportScoresRow,
    "supported-by": support.SupportedByRow,
    "supporters-of": support.SupportersOfRow,
    "supporters-since": support.SupportersSinceRow,
    "top-opponents-of": support.TopOpponentsOfRow,
    "top-supporters-of": support.TopSupportersOfRow,
    "turning-points": support.TurningPointsRow,
    "unbalanced-triads": support.UnbalancedTriadsRow,
    "who-supports-whom": support.WhoSupportsWhomRow,
    "without-supporters": support.WithoutSupportersRow,
}


class LibraryMethods(
    ActorsMethods,
    CoalitionsMethods,
    CommitmentsMethods,
    EvidenceMethods,
    HygieneMethods,
    StatementsMethods,
    SupportMethods,
):
    """One method a query; names and ids are taken in Russian or English, in any case."""


class AsyncLibraryMethods(
    AsyncActorsMethods,
    AsyncCoalitionsMethods,
    AsyncCommitmentsMethods,
    AsyncEvidenceMethods,
    AsyncHygieneMethods,
    AsyncStatementsMethods,
    AsyncSupportMethods,
):
    """One coroutine method a query; names and ids are taken in Russian or English, in any case."""
