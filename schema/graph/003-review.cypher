// What review leaves behind: who changed what, what was merged, and what waits for a decision.
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX audit_entry_id_index IF NOT EXISTS FOR (n:AuditEntry) ON (n.id);
CREATE INDEX audit_entry_sort_key IF NOT EXISTS FOR (n:AuditEntry) ON (n.sortKey);
CREATE INDEX audit_entry_subject IF NOT EXISTS FOR (n:AuditEntry) ON (n.subjectId, n.sortKey);
CREATE CONSTRAINT entity_merge_id IF NOT EXISTS FOR (n:EntityMerge) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_merge_id_index IF NOT EXISTS FOR (n:EntityMerge) ON (n.id);
CREATE INDEX entity_merge_loser IF NOT EXISTS FOR (n:EntityMerge) ON (n.loserId);
CREATE CONSTRAINT draft_id IF NOT EXISTS FOR (n:Draft) REQUIRE n.id IS UNIQUE;
CREATE INDEX draft_id_index IF NOT EXISTS FOR (n:Draft) ON (n.id);
CREATE INDEX draft_status IF NOT EXISTS FOR (n:Draft) ON (n.status, n.sortKey);

// Redirects that a further merge turns to the new survivor.
CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to);
