"""The four checks of one partner: the rights its policies state, its security, its consent forms and its agreement."""
