// Exact names.
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);

// Lists in their order: a page is a walk along one of these.
CREATE INDEX meeting_sort_key IF NOT EXISTS FOR (n:Meeting) ON (n.sortKey);
CREATE INDEX meeting_place IF NOT EXISTS FOR (n:Meeting) ON (n.placeId, n.sortKey);
CREATE INDEX article_sort_key IF NOT EXISTS FOR (n:Article) ON (n.sortKey);
CREATE INDEX person_sort_key IF NOT EXISTS FOR (n:Person) ON (n.sortKey);
CREATE INDEX organisation_sort_key IF NOT EXISTS FOR (n:Organisation) ON (n.sortKey);
CREATE INDEX topic_sort_key IF NOT EXISTS FOR (n:Topic) ON (n.sortKey);
CREATE INDEX statement_speaker IF NOT EXISTS FOR (s:Statement) ON (s.speakerId, s.sortKey);
CREATE INDEX statement_meeting IF NOT EXISTS FOR (s:Statement) ON (s.meetingId, s.sortKey);
CREATE INDEX statement_article IF NOT EXISTS FOR (s:Statement) ON (s.articleId, s.sortKey);
CREATE INDEX mention_subject IF NOT EXISTS FOR (m:Mention) ON (m.subjectId, m.sortKey);
CREATE INDEX mention_subject_speaker IF NOT EXISTS FOR (m:Mention) ON (m.subjectId, m.speakerId, m.sortKey);
CREATE INDEX place_sort_key IF NOT EXISTS FOR (n:Place) ON (n.sortKey);
CREATE INDEX post_sort_key IF NOT EXISTS FOR (n:Post) ON (n.sortKey);
CREATE INDEX proposal_sort_key IF NOT EXISTS FOR (n:Proposal) ON (n.sortKey);
CREATE INDEX voice_actor IF NOT EXISTS FOR (v:Voice) ON (v.actorId, v.sortKey);
CREATE INDEX position_sort_key IF NOT EXISTS FOR (p:Position) ON (p.sortKey);
CREATE INDEX position_holder IF NOT EXISTS FOR (p:Position) ON (p.holderId, p.sortKey);
CREATE INDEX position_target IF NOT EXISTS FOR (p:Position) ON (p.targetId, p.sortKey);
CREATE INDEX position_pair IF NOT EXISTS FOR (p:Position) ON (p.pairKey, p.sortKey);
CREATE INDEX attendance_meeting IF NOT EXISTS FOR (a:Attendance) ON (a.meetingId, a.sortKey);
CREATE INDEX attendance_attendee IF NOT EXISTS FOR (a:Attendance) ON (a.attendeeId, a.sortKey);
CREATE INDEX attendance_attendee_meeting IF NOT EXISTS FOR (a:Attendance) ON (a.attendeeId, a.meetingKey);
CREATE INDEX attendance_side IF NOT EXISTS FOR (a:Attendance) ON (a.sideId, a.sortKey);
CREATE INDEX attendance_sort_key IF NOT EXISTS FOR (a:Attendance) ON (a.sortKey);
CREATE INDEX membership_sort_key IF NOT EXISTS FOR (m:Membership) ON (m.sortKey);
CREATE INDEX membership_organisation IF NOT EXISTS FOR (m:Membership) ON (m.organisationId, m.sortKey);
CREATE INDEX membership_post IF NOT EXISTS FOR (m:Membership) ON (m.postId, m.sortKey);
CREATE INDEX membership_person IF NOT EXISTS FOR (m:Membership) ON (m.personId, m.sortKey);

// What the writer looks things up by: versions of a claim, and articles at one address.
CREATE INDEX claim_base IF NOT EXISTS FOR (n:Claim) ON (n.base);
CREATE INDEX evidence_base IF NOT EXISTS FOR (n:Evidence) ON (n.base);
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);

// Articles of a publisher by date, evidence of an article by its place in it.
CREATE INDEX article_publisher IF NOT EXISTS FOR (n:Article) ON (n.publisherId, n.sortKey);
CREATE INDEX evidence_article IF NOT EXISTS FOR (n:Evidence) ON (n.articleId, n.sortKey);
