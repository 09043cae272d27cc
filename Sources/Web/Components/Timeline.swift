internal import HTML

/// What happened, one thing after the other.
struct Timeline {
  struct Event {
    enum Place {
      case past, now, ahead
    }

    let icon: Icon
    /// As machines write it (ISO 8601).
    let machineTime: String
    let time: String
    let title: String
    var text = ""
    var place = Place.past
  }

  let events: [Event]

  var markup: HTML { "<ol class=\"timeline\">\(events.map(item))</ol>" }

  private func item(_ event: Event) -> HTML {
    """
    <li class="event\(css(event.place))">\(event.icon.markup)<div><p class="event-time"><time datetime="\(event.machineTime)">\(event.time)</time></p><h3>\(event.title)</h3>\("<p>\(event.text)</p>", if: !event.text.isEmpty)</div></li>
    """
  }

  private func css(_ place: Event.Place) -> HTML {
    switch place {
    case .past: ""
    case .now: " is-now"
    case .ahead: " is-ahead"
    }
  }
}
