//! Which arguments a message uses.

use std::collections::BTreeSet;

use fluent_syntax::ast;

use super::Language;

/// Collects the arguments of a message.
#[derive(Default)]
pub(super) struct Variables {
    /// Their names.
    pub(super) names: BTreeSet<String>,
    /// Messages that were looked into; they may refer to each other in circles.
    seen: BTreeSet<String>,
}

impl Variables {
    /// Adds those of the message `key`, and of the messages that it refers to.
    pub(super) fn add_message(&mut self, language: &Language, key: &str) {
        if !self.seen.insert(key.to_owned()) {
            return;
        }
        let Some(message) = language.message(key) else {
            return;
        };
        for pattern in message
            .value
            .iter()
            .chain(message.attributes.iter().map(|attribute| &attribute.value))
        {
            self.add_pattern(language, pattern);
        }
    }

    fn add_pattern(&mut self, language: &Language, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.add_expression(language, expression);
            }
        }
    }

    fn add_expression(&mut self, language: &Language, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.add_inline(language, inline),
            ast::Expression::Select { selector, variants } => {
                self.add_inline(language, selector);
                for variant in variants {
                    self.add_pattern(language, &variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, language: &Language, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.names.insert(id.name.to_owned());
            }
            ast::InlineExpression::Placeable { expression } => self.add_expression(language, expression),
            ast::InlineExpression::MessageReference { id, .. } => self.add_message(language, id.name),
            ast::InlineExpression::FunctionReference { arguments, .. } => self.add_call(language, arguments),
            // A term sees only what the call passes to it.
            ast::InlineExpression::TermReference { arguments, .. } => {
                if let Some(arguments) = arguments {
                    self.add_call(language, arguments);
                }
            }
            ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn add_call(&mut self, language: &Language, arguments: &ast::CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for value in arguments.positional.iter().chain(named) {
            self.add_inline(language, value);
        }
    }
}
