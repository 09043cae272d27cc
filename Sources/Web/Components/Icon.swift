internal import HTML

/// A drawing of our own, always with words beside it.
enum Icon {
  case person, menu, search, check, cross, warning, information, clock, calendar, phone, empty
  case message, briefcase, back, forward

  var markup: HTML {
    """
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">\(shapes)</svg>
    """
  }

  private var shapes: HTML {
    switch self {
    case .person: #"<circle cx="12" cy="8" r="4"/><path d="M4 20a8 8 0 0 1 16 0"/>"#
    case .menu: #"<path d="M4 7h16M4 12h16M4 17h16"/>"#
    case .search: #"<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>"#
    case .check: #"<path d="M4.5 12.5l5 5L19.5 7"/>"#
    case .cross: #"<path d="M6 6l12 12M18 6L6 18"/>"#
    case .warning: #"<path d="M12 3.5L22 20.5H2zM12 10v4.5M12 17.4v.2"/>"#
    case .information: #"<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.2"/>"#
    case .clock: #"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2.5"/>"#
    case .calendar: #"<path d="M4 6h16v14H4zM4 10h16M8 3.5V7M16 3.5V7"/>"#
    case .phone:
      #"<path d="M6 3.5l3 .5 1.5 4-2 1.7a12 12 0 0 0 5.8 5.8l1.7-2 4 1.5.5 3c.1 1.3-.9 2.5-2.2 2.5C10.5 20.5 3.5 13.5 3.5 5.7c0-1.3 1.2-2.3 2.5-2.2z"/>"#
    case .empty: #"<path d="M4 13l2.5-8h11l2.5 8v6H4zM4 13h5l1.5 2.5h3L15 13h5"/>"#
    case .message: #"<path d="M4 5h16v11H10l-4 3.5V16H4z"/>"#
    case .briefcase: #"<path d="M3.5 8h17v11h-17zM9 8V5h6v3M3.5 13h17"/>"#
    case .back: #"<path d="M14.5 5.5L8 12l6.5 6.5"/>"#
    case .forward: #"<path d="M9.5 5.5L16 12l-6.5 6.5"/>"#
    }
  }
}
