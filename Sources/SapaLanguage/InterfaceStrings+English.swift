extension InterfaceStrings {
  /// One string a line: its key, a space, the English words.
  static let english = """
    nav.skip Skip to main text
    nav.main Main menu
    nav.menu Menu
    nav.close Close
    nav.here You are here
    nav.home Home
    nav.register Register of documents
    nav.forms Forms
    nav.appendices Appendices
    nav.external External documents
    nav.roles Roles and units
    nav.matrix Responsibility matrix
    nav.clauses By {standard} clause
    nav.reviews Reviews due
    nav.auditor For the auditor
    nav.sitemap Site map
    nav.contents Contents
    nav.on-this-page On this page
    nav.previous Previous
    nav.next Next
    look.label Appearance
    look.system As in the system
    look.light Light
    look.dark Dark
    search.label Search
    search.placeholder Document, section or word
    search.keys ↑ ↓ choose, Enter open, Esc close
    search.loading Loading…
    search.failed The search data did not load. Open the page again.
    search.none Nothing found for “{query}”
    search.count.one {n} result
    search.count.other {n} results
    search.obsolete Also what is no longer in force
    search.keyword Keyword: {word}
    filter.label Filter
    filter.all All
    filter.reset Clear filter
    filter.shown Showing {n} of {total}
    filter.words Word or code
    filter.search Search the whole site
    register.none There are no documents in the register
    sort.by Sort by {column}
    action.pdf Download PDF
    action.csv Download CSV
    action.copy-link Copy link
    action.copied Copied
    action.request Request a change
    unit.appendix Appendix {letter}
    doc.code Code
    doc.title Title
    doc.kind Kind
    doc.level Level
    doc.edition Edition
    doc.edition-value Edition {n}
    doc.status Status
    doc.control Control data
    doc.organization Organisation
    doc.system System
    doc.no-code Code not stated
    doc.no-edition Edition not stated
    doc.external External document
    doc.no-status Status not stated
    status.draft Draft
    status.review In review
    status.effective In force
    status.effective-external In force
    status.superseded Superseded
    status.withdrawn Withdrawn
    doc.owner Owner
    doc.responsible Responsible
    doc.prepared Prepared by
    doc.checked Checked by
    doc.agreed Agreed by
    doc.approved Approved by
    doc.effective In force since
    doc.last-review Last review
    doc.next-review Next review
    review.left.one {n} day left
    review.left.other {n} days left
    review.late.one {n} day overdue
    review.late.other {n} days overdue
    doc.supersedes Supersedes
    doc.superseded-by Superseded by
    doc.retention Retention period
    doc.location Kept at
    doc.access Access
    access.internal For internal use
    access.restricted Restricted
    doc.copies Controlled copies
    copy.control Control copy
    copy.working Working copy
    copy.number Copy no. {n}
    doc.distribution Distribution list
    doc.history Change history
    doc.cites Cites
    doc.cited-by Cited by
    doc.cited-nowhere Cited nowhere
    doc.not-stated Not stated
    doc.elsewhere The text is not on this site
    doc.not-yet The text is published once it is in force
    page.cites Cited on this page
    page.cited-by This page is cited by
    banner.draft Draft: not approved, not to be applied
    banner.review In review: not yet approved
    banner.superseded This edition is superseded. In force: {link}
    banner.withdrawn Withdrawn: not to be applied
    banner.overdue Review was due: {date}
    banner.next The next edition is being prepared
    banner.next-from in force from {date}
    mark.draft DRAFT
    mark.superseded SUPERSEDED
    mark.withdrawn WITHDRAWN
    print.page Page {page} of {total}
    print.page-reference p. {page}
    print.uncontrolled Uncontrolled when printed. Current text: {address}
    print.uncontrolled-plain Uncontrolled when printed
    print.date Printed: {date}
    print.contents Contents
    print.continued Table continued
    print.approve APPROVED BY
    print.date-blank ____ ______________ 20____
    diagram.hint If the diagram does not fit, scroll it sideways
    diagram.words The diagram in words
    diagram.box Name
    diagram.place Described in
    diagram.next Leads to
    task.done done
    task.open not done
    sheet.changes Change sheet
    sheet.approval Approval sheet
    sheet.acknowledgement Acknowledgement sheet
    sheet.no No.
    sheet.units Units changed
    sheet.basis Basis (order no., date)
    sheet.description Description of changes
    sheet.by Changes made by
    sheet.signature Signature
    sheet.done Date made
    sheet.post Position
    sheet.name Name
    sheet.date Date
    verify.title Check a printout
    verify.current This printout is the edition in force
    verify.outdated This printout has been out of date since {date}. In force: {link}
    check.none No findings
    check.summary Errors: {errors}, warnings: {warnings}, notes: {notes}
    check.error error
    check.warning warning
    check.note note
    check.fix How to fix
    preview.view View
    preview.text Text
    preview.changes Changes
    preview.print Print view
    preview.against Compared with: {edition}
    preview.same No changes
    preview.unbased Nothing to compare with: no frozen edition and no commit
    preview.rows Rows that the change sheet lacks
    preview.printing Refreshing the PDF…
    preview.unprinted This page is not printed
    preview.lost Connection lost, reconnecting…
    preview.broken Page cannot be shown: correct the error first
    change.added added
    change.removed removed
    change.changed changed
    change.moved moved
    change.renumbered renumbered
    change.retitled retitled
    menu.manual Manual
    menu.policy Policy
    menu.responsible Who is responsible
    menu.changes What changed
    menu.vocabulary Vocabulary
    also.register Master list, list of documents
    also.forms Blank forms, templates
    also.changes Changes, news
    also.reviews Review schedule, overdue
    also.external Documents of external origin, laws
    also.vocabulary Glossary
    home.tasks What are you looking for?
    home.read Read the manual
    home.find Find a document
    home.find-hint By code, title, kind or owner
    home.form Get a form
    home.changed See what changed
    home.who Find out who is responsible
    home.recent Latest changes
    changes.none No changes are recorded
    external.issuer Issued by
    external.checked Last checked
    reviews.about The date counts from the last review, or else from when the document came into force. The browser counts the days from today.
    reviews.every Interval
    reviews.months {n} months
    reviews.months.one {n} month
    reviews.summary Overdue: {late}, due soon: {soon}
    matrix.about Who is responsible for sections and documents, and who approves them. An empty cell: the data do not say.
    matrix.role Role or unit
    matrix.chapter Chapter {n}
    matrix.documents Documents
    matrix.approvals Approvals
    matrix.sections Sections
    matrix.unlisted Not in the list
    matrix.none No responsibility stated
    matrix.gaps Sections with nobody responsible
    matrix.gaps-about The data name nobody: neither for the section itself, nor for one above or below it
    clauses.about Sections and documents whose data name the clause. Whether the text meets the requirement is for the audit to say.
    clauses.clause Clause
    clauses.sections Sections and documents
    clauses.gap Stated nowhere
    clauses.above Through {number}
    clauses.below Through the clauses below
    clauses.count Covered: {n} of {total}
    auditor.about This page answers the usual questions about documented information. It only records approvals: the signed paper stays the authority.
    auditor.list Master list and current editions
    auditor.approval Evidence of approval
    auditor.superseded Superseded and withdrawn documents
    auditor.distribution Distribution and controlled copies
    auditor.retention Retention
    auditor.stated Stated: {n} of {total}
    auditor.none There are no such documents
    doc.acknowledged Acknowledged by
    doc.outdated-signatures Signatures under earlier editions, not counted: {n}
    doc.short-code Short code
    copy.issued issued: {date}
    copy.withdrawn withdrawn: {date}
    sheet.copy Copy no.
    sheet.holder Holder
    sheet.issued Issued on
    sheet.withdrawn Withdrawn on
    print.mark Short code {code}. Is it in force: {address}
    verify.about The answer holds only for a printout with this short code: compare it with the one on paper
    verify.list Short codes of the editions
    verify.find At the foot of a printed page stands a short code of eight characters. Type it into the search, or find it in this list: it says whether the edition is in force.
    verify.draft This printout is a draft: it is not in force
    verify.withdrawn The document is withdrawn: this printout is not to be used
    verify.superseded This printout is out of date. In force: {link}
    verify.unstated The status of the document is not stated: ask the quality office whether it is in force
    verify.unknown This code is not in the register
    auditor.until in force until {date}
    auditor.frozen frozen on {date}
    auditor.withdrawn withdrawn on {date}
    auditor.reviews Record of reviews
    auditor.acknowledgement Acknowledgement
    review.confirmed confirmed
    review.revise to be revised
    review.withdraw to be withdrawn
    doc.frozen Frozen on
    vocabulary.used Where it is used
    vocabulary.more {n} more
    missing.title Page not found
    missing.text The link may be out of date. Use the search or the register.
    """
}
