"""What the plan of a query tells: where it begins, and what it reads in whole."""

import cypher

#: Questions about somebody or something: those that are to begin at an index.
ASKED = {
    query.name: query for query in cypher.queries().values() if any(p.type in {"name", "id"} for p in query.parameters)
}

#: Where a plan may begin: at what an index gives for a value, or at what a procedure finds in a full-text index.
SEEKS = ("NodeUniqueIndexSeek", "NodeIndexSeek", "ProcedureCall")


def notices(summary):
    """What the server has to say about a query."""
    return [status.status_description for status in summary.gql_status_objects if status.is_notification]


def scans(plan):
    """What a plan reads in whole, or that it starts at no index."""
    found, seeks, left = [], 0, [plan]
    while left:
        operator = left.pop()
        left += operator.get("children", [])
        name = operator["operatorType"].partition("@")[0]
        seeks += name.startswith(SEEKS)
        if "Scan" in name:
            found.append(f"{name} {operator['args'].get('Details', '')}")
    return found if seeks else [*found, "no seek"]


def examples(query):
    """All parameters of a query, each with its example."""
    return query.bind({parameter.name: parameter.example for parameter in query.parameters})
