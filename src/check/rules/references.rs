//! Every id that a record names belongs to a record.

use crate::check::expect_known;
use crate::diag::Sink;
use crate::model::Programme;

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for measure in programme.measures.values() {
        expect_known(
            &measure.direction,
            &programme.directions,
            "@kind-direction",
            programme,
            sink,
        );
        let own = measure.actions.iter().flat_map(|action| &action.responsible);
        for responsible in measure.responsible.iter().chain(own) {
            expect_known(
                &responsible.body,
                &programme.bodies,
                "@kind-body",
                programme,
                sink,
            );
        }
        let of_actions = measure.actions.iter().flat_map(|action| &action.places);
        for place in measure.places.iter().chain(of_actions) {
            expect_known(place, &programme.places, "@kind-place", programme, sink);
        }
    }
    for direction in programme.directions.values() {
        if let Some(parent) = &direction.parent {
            expect_known(parent, &programme.directions, "@kind-direction", programme, sink);
        }
    }
    for body in programme.bodies.values() {
        if let Some(parent) = &body.parent {
            expect_known(parent, &programme.bodies, "@kind-body", programme, sink);
        }
    }
    for place in programme.places.values() {
        for within in &place.within {
            expect_known(within, &programme.places, "@kind-place", programme, sink);
        }
    }
}
